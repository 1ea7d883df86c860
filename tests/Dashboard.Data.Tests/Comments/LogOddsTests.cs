using Dashboard.Data.Comments;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Comments;

public sealed class LogOddsTests
{
    private const int Decimals = 6;

    // By the paper's formulas, in another language, with forty digits.
    [Theory]
    [InlineData(0, 1.300352, 3.494591)]
    [InlineData(1, -0.179817, -0.365650)]
    [InlineData(2, -1.305259, -2.952133)]
    [InlineData(3, -1.536052, -1.072490)]
    [InlineData(4, 0.030812, 0.092656)]
    public void Terms_OfASmallTable_AreAsThePaperHasThem(int term, double delta, double z)
    {
        var ratio = LogOdds.Compare([20, 5, 3, 0, 12], [4, 6, 15, 2, 11], [30, 14, 20, 3, 33], 20)[term];

        Assert.Equal(delta, ratio.Delta, Decimals);
        Assert.Equal(z, ratio.Z, Decimals);
    }

    [Fact]
    public void Terms_OfManyTables_AreAsOddsOfProbabilitiesSay() => Every.One(Enumerable.Range(1, 40), seed =>
    {
        var terms = 2 + (seed % 7);
        int[] first = [.. Enumerable.Range(0, terms).Select(term => seed * (term + 3) % 23)];
        int[] second = [.. Enumerable.Range(0, terms).Select(term => seed * (term + 5) % 19)];
        int[] background = [.. Enumerable.Range(0, terms).Select(term => 1 + first[term] + second[term] + (seed * term % 5))];
        var weight = 0.5 + seed;

        var ratios = LogOdds.Compare(first, second, background, weight);

        var prior = background.Select(count => count * (weight / background.Sum())).ToArray();
        for (var term = 0; term < terms; term++)
        {
            var (p, q) = (Probability(first, prior, term), Probability(second, prior, term));
            var delta = Math.Log(p / (1 - p) * (1 - q) / q);
            var variance = (1 / (first[term] + prior[term])) + (1 / (second[term] + prior[term]));
            Assert.Equal(delta, ratios[term].Delta, Decimals);
            Assert.Equal(delta / Math.Sqrt(variance), ratios[term].Z, Decimals);
        }
    });

    [Fact]
    public void Groups_ThatChangePlaces_ChangeTheSignAlone()
    {
        var there = LogOdds.Compare([20, 5, 3], [4, 6, 15], [30, 12, 20], 7);
        var back = LogOdds.Compare([4, 6, 15], [20, 5, 3], [30, 12, 20], 7);

        Assert.Equal(there.Select(ratio => Math.Round(-ratio.Z, Decimals)), back.Select(ratio => Math.Round(ratio.Z, Decimals)));
    }

    [Fact]
    public void Terms_InAnotherOrder_AreTheSameToTheLastDigit()
    {
        var there = LogOdds.Compare([20, 5, 3, 7], [4, 6, 15, 1], [30, 12, 20, 9], 0.7);
        var back = LogOdds.Compare([7, 3, 5, 20], [1, 15, 6, 4], [9, 20, 12, 30], 0.7);

        Assert.Equal(there, back.Reverse());
    }

    [Fact]
    public void Term_WithoutAnother_IsComparedWithNothing() => Assert.Empty(LogOdds.Compare([20], [4], [24], 1));

    [Theory]
    [InlineData(-1, 1, 1.0)]
    [InlineData(1, 0, 1.0)]
    [InlineData(1, 1, 0.0)]
    [InlineData(1, 1, double.NaN)]
    [InlineData(1, 1, double.PositiveInfinity)]
    public void Numbers_ThatCannotBe_AreRefused(int count, int background, double weight) =>
        Assert.Throws<ArgumentException>(() => LogOdds.Compare([count, 1], [1, 1], [background, 1], weight));

    [Fact]
    public void Groups_OfOtherTerms_AreRefused() => Assert.Throws<ArgumentException>(() => LogOdds.Compare([1, 2], [1], [1, 1], 1));

    private static double Probability(int[] counts, double[] prior, int term) =>
        (counts[term] + prior[term]) / (counts.Sum() + prior.Sum());
}
