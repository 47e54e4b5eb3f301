import Testing

@testable import Linking

@Test func placeholder() {}
