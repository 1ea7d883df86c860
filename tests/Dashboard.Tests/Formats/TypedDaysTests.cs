using Dashboard.Formats;
using Xunit;

namespace Dashboard.Tests.Formats;

public sealed class TypedDaysTests
{
    private static readonly DateOnly Day = new(2026, 11, 3);

    [Theory]
    [InlineData("en-GB", "03/11/2026")]
    [InlineData("en-US", "11/03/2026")]
    [InlineData("de-DE", "03.11.2026")]
    [InlineData("sv-SE", "2026-11-03")]
    [InlineData("ja-JP", "2026/11/03")]
    public void Day_Written_IsInTheReadersOrderAndReadBack(string culture, string expected)
    {
        using var reader = Reading.As(culture);

        Assert.Equal(expected, TypedDays.Write(Day));
        Assert.Equal(Day, TypedDays.Read(expected));
        Assert.Equal(Day, TypedDays.Read(Dates.Day(Day)));
    }

    [Theory]
    [InlineData("en-GB", "3/11/2026")]
    [InlineData("en-GB", "03112026")]
    [InlineData("en-GB", "031126")]
    [InlineData("en-US", "11032026")]
    [InlineData("en-US", "11-3-26")]
    [InlineData("de-DE", " 3. 11. 2026 ")]
    [InlineData("de-DE", "3.11.26")]
    [InlineData("de-DE", "2026-11-03")]
    [InlineData("sv-SE", "20261103")]
    public void Day_TypedInOtherWays_IsRead(string culture, string typed)
    {
        using var reader = Reading.As(culture);

        Assert.Equal(Day, TypedDays.Read(typed));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3/11")]
    [InlineData("3/11/")]
    [InlineData("31/02/2026")]
    [InlineData("03/13/2026")]
    [InlineData("0/1/2026")]
    [InlineData("01/01/0000")]
    [InlineData("0311202")]
    [InlineData("tomorrow")]
    [InlineData("٠٣/١١/٢٠٢٦")]
    public void Text_ThatIsNoDay_IsNone(string? typed) => Assert.Null(TypedDays.Read(typed));
}
