import Testing

@testable import Site

@Suite("Accounts before and after")
struct AccountNeighboursTests {
    @Test("they follow the ranks, among all and among those of the same owner")
    func steps() {
        let neighbours = AccountNeighbours([2, 0, 3, 1], owners: ["kim", "lee", "kim", "lee"])
        #expect(neighbours.amongAll.map(\.previous) == [2, 3, nil, 0])
        #expect(neighbours.amongAll.map(\.next) == [3, nil, 0, 1])
        #expect(neighbours.amongOwn.map(\.previous) == [2, 3, nil, nil])
        #expect(neighbours.amongOwn.map(\.next) == [nil, nil, 0, 1])
    }

    @Test("an account that is alone leads nowhere")
    func alone() {
        let neighbours = AccountNeighbours([0], owners: [""])
        #expect(neighbours.amongAll.map(\.previous) == [nil])
        #expect(neighbours.amongAll.map(\.next) == [nil])
    }
}
