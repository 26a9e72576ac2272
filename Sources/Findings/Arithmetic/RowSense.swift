/// What a row is for a sum (列的角色).
struct RowSense {
  /// What it is.
  enum Role: Equatable {
    /// What a total adds up.
    case part
    /// A total, of the rank of its word.
    case total(Int)
    /// 其中: a part of a part.
    case ofWhich
    /// 上年度, 增減, 餘絀: beside the sum.
    case beside
    /// 占比, 平均: computed from other rows.
    case share
    /// Nothing to compute.
    case none
  }

  /// What it is.
  var role: Role
  /// Its name, half-width and without white space.
  var name: [UInt32]
  /// In which of the columns before the figures it has a value of its own, one bit each.
  var places: UInt64 = 0
  /// How many blanks stand before its name.
  var indent = 0
  /// What kind of mark its name begins with: 一、 (一) 1.; 0 without one.
  var mark = 0
}
