using Dashboard.Data.Feedback.Parts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Data.Tests.Feedback.Parts;

public sealed class BenjaminiHochbergTests
{
    /// <summary>The fifteen tests of Benjamini and Hochberg (1995), section 3.2; they claim the first four at 5 %.</summary>
    private static readonly double[] Published =
    [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1,
    ];

    // p(i)·15/i, and where a later one is less, that one.
    private static readonly double[] Adjusted =
    [
        0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0638571, 0.0638571, 0.0645, 0.0765, 0.486, 0.5811818, 0.714875, 0.7532308, 0.8132143, 1,
    ];

    [Fact]
    public void Adjust_ThePublishedExample_ClaimsTheFirstFour()
    {
        var adjusted = BenjaminiHochberg.Adjust(Published);

        Assert.All(Adjusted, (expected, place) => Assert.Equal(expected, adjusted[place], 6));
        Assert.Equal(4, adjusted.Count(p => p <= 0.05));
    }

    [Fact]
    public void Adjust_AnyOrder_FollowsTheValues()
    {
        int[] order = [14, 3, 0, 9, 7, 1, 12, 5, 11, 2, 8, 13, 4, 10, 6];

        var adjusted = BenjaminiHochberg.Adjust([.. order.Select(place => Published[place])]);

        Assert.All(order, (place, index) => Assert.Equal(Adjusted[place], adjusted[index], 6));
    }

    [Theory]
    [InlineData(new double[0], new double[0])]
    [InlineData(new[] { 0.04 }, new[] { 0.04 })]
    [InlineData(new[] { 0.04, 0.04 }, new[] { 0.04, 0.04 })]
    [InlineData(new[] { 0.03, 0.9 }, new[] { 0.06, 0.9 })]
    public void Adjust_ShortList_IsTheDefinition(double[] values, double[] expected) =>
        Assert.Equal(expected, BenjaminiHochberg.Adjust(values));

    [Fact]
    public void Adjust_AnyList_IsTheLeastOfAllThatAreNotSmaller() =>
        Prop.ForAll(Gen.Choose(0, 100).Select(n => n / 100.0).ArrayOf().ToArbitrary(), values =>
        {
            var adjusted = BenjaminiHochberg.Adjust(values);
            return Enumerable.Range(0, values.Length).All(place =>
            {
                var expected = values.Where(other => other >= values[place])
                    .Min(other => other * values.Length / values.Count(p => p <= other));
                return Math.Abs(adjusted[place] - Math.Min(1, expected)) < 1e-12;
            });
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Adjust_NoProbability_IsRefused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BenjaminiHochberg.Adjust([0.5, value]));
}
