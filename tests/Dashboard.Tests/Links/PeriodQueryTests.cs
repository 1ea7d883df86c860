using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Xunit;

namespace Dashboard.Tests.Links;

public sealed class PeriodQueryTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    /// <summary>Half of what was asked for would be days that nobody asked for.</summary>
    [Theory]
    [InlineData("?from=x&to=2026-01-31", "from")]
    [InlineData("?from=1999-12-31&to=2000-01-31", "from")]
    [InlineData("?from=2026-01-01&to=x", "to")]
    [InlineData("?from=2026-11-01&to=2101-01-01", "to")]
    public void Read_OneEndThatIsWrong_ShowsTheDefault(string query, string name)
    {
        var reading = FilterQuery.Read("http://localhost/" + query, new FilterChoices([], [], []), Today);

        Assert.Equal(name, Assert.Single(reading.Problems).Name);
        Assert.Equal(new Period(new DateOnly(2026, 10, 23), Today), reading.Filter.Period);
        Assert.Equal(PeriodPreset.Last30Days, reading.View.Preset);
    }
}
