using System.Numerics;
using Dashboard.Data.Reporting;
using Dashboard.Data.Reporting.LeastNumbers;
using Xunit;

namespace Dashboard.Data.Tests.Reporting.LeastNumbers;

#pragma warning disable CA5394 // Invented numbers, the same for the same seed.

/// <summary>
/// Whoever asks every question there is, by any teams and agents, and adds and subtracts what is answered: no number of too few comes out.
/// </summary>
public sealed class AnswerPoolsTests
{
    private const int Least = 5;
    private const int Teams = 3;
    private const int Agents = 4;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Allows_AllQuestionsTogether_TellNoNumberOfTooFew(int seed)
    {
        var random = new Random(seed);
        var guarded = 0;
        for (var round = 0; round < 20; round++)
        {
            var pairs = Invent(random);
            var cells = pairs.Keys.Order().ToList();
            var pools = AnswerPools.Of(pairs, Least);
            var told = new Span(cells.Count);
            told.Add(cells.ConvertAll(_ => 1));
            foreach (var filter in Filters())
            {
                if (pools.Allows(filter))
                    told.Add(cells.ConvertAll(pair => Is(filter, pair) ? 1 : 0));
            }

            // What a breakdown shows of its groups, and what it shows of the rest together.
            foreach (var team in cells.Select(pair => pair.Team).Distinct().Where(team => !pools.Teams.Contains(team)))
                told.Add(cells.ConvertAll(pair => pair.Team == team ? 1 : 0));
            foreach (var agent in Enumerable.Range(0, Agents + 1).Except(pools.Agents(Filter([], []))))
                told.Add(cells.ConvertAll(pair => pair.Agent == agent ? 1 : 0));

            foreach (var filter in Filters().Where(filter => !filter.Teams.IsEmpty || !filter.Agents.IsEmpty))
            {
                var sum = Sum(pairs.Where(pair => Is(filter, pair.Key)).Select(pair => pair.Value));
                if (!IsTooFew(sum) || Sum(pairs.Values) == sum)
                    continue;
                guarded++;
                Assert.False(pools.Allows(filter));

                // A single number of too few; a mixture of several cannot be told from its parts.
                if (filter is { Teams.Only: not null } or { Agents.Only: not null })
                    Assert.False(told.Tells(cells.ConvertAll(pair => Is(filter, pair) ? 1 : 0)), $"{filter.Teams} {filter.Agents}");
            }
        }

        Assert.True(guarded > 20, "Enough is of too few.");
    }

    [Fact]
    public void Allows_TeamsAndAgentsOfEnough_AreAllAnswered()
    {
        var pairs = Enumerable.Range(1, Teams).SelectMany(team => Enumerable.Range(1, Agents).Select(agent => (team, agent)))
            .ToDictionary(pair => pair, _ => new CellCounts(Least, Least, Least));

        Assert.All(Filters(), filter => Assert.True(AnswerPools.Of(pairs, Least).Allows(filter)));
    }

    [Fact]
    public void LeftOut_OneOfTooFew_TakesTheNextSmallestAlong()
    {
        var parts = new Dictionary<int, CellCounts>
        {
            [1] = new(40, 0, 0), [2] = new(3, 0, 0), [3] = new(9, 0, 0), [4] = new(7, 0, 0),
        };

        Assert.Equal([2, 4], Suppression.LeftOut(parts, static _ => true, Least).Order());
        Assert.Empty(Suppression.LeftOut(parts, static part => part is not 2, Least));
        Assert.Equal([2, 3, 4], Suppression.LeftOut(parts, static _ => true, 15).Order());
    }

    private static IEnumerable<ReportFilter> Filters() =>
        from teams in Enumerable.Range(0, 1 << Teams)
        from agents in Enumerable.Range(0, 1 << Agents)
        select Filter(Bits(teams), Bits(agents));

    private static ReportFilter Filter(IEnumerable<int> teams, IEnumerable<int> agents) =>
        new() { Period = RandomStore.Days, Teams = [.. teams], Agents = [.. agents] };

    private static IEnumerable<int> Bits(int bits) => Enumerable.Range(1, 31).Where(bit => (bits & (1 << (bit - 1))) != 0);

    private static bool Is(ReportFilter filter, (int Team, int Agent) pair) =>
        (filter.Teams.IsEmpty || filter.Teams.Contains(pair.Team)) && (filter.Agents.IsEmpty || filter.Agents.Contains(pair.Agent));

    private static long Sum(IEnumerable<CellCounts> counts) => counts.Sum(count => count.Csat);

    private static bool IsTooFew(long count) => count is > 0 and < Least;

    // Each agent in one team, in several or in none; of some answers nobody knows either.
    private static Dictionary<(int Team, int Agent), CellCounts> Invent(Random random)
    {
        var pairs = new Dictionary<(int Team, int Agent), CellCounts>();
        for (var team = 1; team <= Teams; team++)
        {
            for (var agent = 1; agent <= Agents; agent++)
            {
                if (random.Next(2) == 0)
                    pairs[(team, agent)] = new CellCounts(random.Next(3) == 0 ? random.Next(1, Least) : random.Next(Least, 40), 0, 0);
            }
        }

        if (random.Next(2) == 0)
            pairs[(0, 0)] = new CellCounts(random.Next(1, 40), 0, 0);
        return pairs;
    }

    /// <summary>All that can be worked out from some sums by adding and subtracting multiples of them.</summary>
    private sealed class Span(int width)
    {
        private readonly List<BigInteger[]> _rows = [];

        public void Add(IEnumerable<int> sum)
        {
            var row = Reduce(sum);
            if (Array.Exists(row, number => !number.IsZero))
                _rows.Add(row);
        }

        public bool Tells(IEnumerable<int> sum) => Array.TrueForAll(Reduce(sum), number => number.IsZero);

        private BigInteger[] Reduce(IEnumerable<int> sum)
        {
            var row = sum.Select(number => (BigInteger)number).ToArray();
            foreach (var known in _rows)
            {
                var lead = Array.FindIndex(known, number => !number.IsZero);
                if (row[lead].IsZero)
                    continue;
                var (factor, by) = (known[lead], row[lead]);
                for (var column = 0; column < width; column++)
                    row[column] = (row[column] * factor) - (known[column] * by);
                var divisor = row.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
                if (divisor > 1)
                    row = [.. row.Select(number => number / divisor)];
            }

            return row;
        }
    }
}
