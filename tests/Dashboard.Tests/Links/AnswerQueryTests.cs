using Dashboard.Data.Reporting;
using Dashboard.Links;
using Xunit;

namespace Dashboard.Tests.Links;

public sealed class AnswerQueryTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("?comment=yes", true)]
    [InlineData("?comment=no", false)]
    public void Read_Comment_IsYesNoOrEither(string query, bool? hasComment)
    {
        var reading = Read(query);

        Assert.Empty(reading.Problems);
        Assert.Equal(hasComment, reading.Filter.HasComment);
    }

    private static FilterReading Read(string query) =>
        FilterQuery.Read("http://localhost/" + query, new FilterChoices([], [], []), new DateOnly(2026, 11, 21));
}
