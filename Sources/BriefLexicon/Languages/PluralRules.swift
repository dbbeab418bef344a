internal import CBriefICU

/// The plural rules of a language for whole numbers, as the Unicode CLDR has them.
package struct PluralRules: Sendable {
  /// A form of nouns beside numbers.
  package enum Category: String, Sendable, CaseIterable {
    case zero, one, two, few, many, other
  }

  /// Of the numbers below 200: a rule looks at the last two digits and at whether there are more.
  private let categories: [Category]

  private static let count = 200

  package init(of language: Language) {
    var numbers = [UInt8](repeating: 0, count: Self.count)
    let found = unsafe numbers.withUnsafeMutableBufferPointer { numbers in
      unsafe cicu_plural_categories(language.code, numbers.baseAddress, Int32(numbers.count))
    }
    categories =
      found < 0
      ? []
      : numbers.map {
        Category.allCases.indices.contains(Int($0)) ? Category.allCases[Int($0)] : .other
      }
  }

  /// The form beside a number.
  package func category(of number: Int) -> Category {
    let place = number < Self.count ? max(number, 0) : 100 + number % 100
    return categories.indices.contains(place) ? categories[place] : .other
  }
}
