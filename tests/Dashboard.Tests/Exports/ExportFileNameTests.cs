using System.Globalization;
using System.Text;
using Dashboard.Data.Comments;
using Dashboard.Data.Feedback;
using Dashboard.Data.Foundation;
using Dashboard.Data.Reporting;
using Dashboard.Exports;
using Xunit;

namespace Dashboard.Tests.Exports;

public sealed class ExportFileNameTests
{
    private static readonly FilterChoices Choices = new(
        [new Choice(1, "acme", "@acme")], [new Choice(2, "t-2", "Billing / Köln")], [new Choice(3, "a-3", "../../etc\u0000\"\r\n")]);

    private static readonly ReportFilter January = new() { Period = new Period(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31)) };

    [Fact]
    public void For_KindAlone_SaysAllAccountsThePeriodAndTheKind() => Assert.Equal(
        "responses-all-accounts-2026-01-01-to-2026-01-31-nps.csv",
        ExportFileName.For(January with { Kind = SurveyKind.Nps }, Choices, "csv"));

    [Fact]
    public void For_AccountAndTeam_SaysThem() => Assert.Equal(
        "responses-acme-billing-köln-2026-01-01-to-2026-01-31-csat-and-nps.xlsx",
        ExportFileName.For(January with { Accounts = [1], Teams = [2] }, Choices, "xlsx"));

    [Fact]
    public void For_SegmentsAndScores_SaysThem() => Assert.Equal(
        "responses-all-accounts-promoters-scores-1-3-2026-01-01-to-2026-01-31-nps.csv",
        ExportFileName.For(
            January with
            {
                Kind = SurveyKind.Nps,
                Scores = SurveyScores.Of(SurveyKind.Nps, ScoreRules.Promoters.Plus(ScoreSet.FromScores(1, 3))),
            },
            Choices,
            "csv"));

    [Fact]
    public void For_WeekdayHoursAndLanguage_SaysThem() => Assert.Equal(
        "responses-all-accounts-sunday-2-hours-es-2026-01-01-to-2026-01-31-csat-and-nps.csv",
        ExportFileName.For(
            January with { Weekdays = [DayOfWeek.Sunday], Hours = [0, 9], Languages = [CommentLanguage.Spanish] }, Choices, "csv"));

    [Fact]
    public void For_SeveralOfAKind_SaysHowMany() => Assert.Equal(
        "responses-2-accounts-3-teams-2026-01-01-to-2026-01-31-csat-and-nps.csv",
        ExportFileName.For(
            January with { Accounts = [1, 2], Teams = [2, 5, 9] },
            new FilterChoices(
                [new Choice(1, "a", "@a"), new Choice(2, "b", "@b")],
                [new Choice(2, "x", "X"), new Choice(5, "y", "Y"), new Choice(9, "z", "Z")],
                []),
            "csv"));

    [Fact]
    public void For_NameThatFileSystemsDislike_KeepsLettersAndDigitsOnly() => Assert.Equal(
        "responses-all-accounts-etc-2026-01-01-to-2026-01-31-csat.csv",
        ExportFileName.For(January with { Agents = [3], Kind = SurveyKind.Csat }, Choices, "csv"));

    [Theory]
    [InlineData("हिन्दी टीम", "हिन्दी-टीम")]
    [InlineData("العَرَبِيَّة", "العَرَبِيَّة")]
    [InlineData("สมชาย ใจดี", "สมชาย-ใจดี")]
    [InlineData("Jose\u0301 Nu\u0301n\u0303ez", "josé-núñez")]
    [InlineData("𝓑𝓸𝓫", "𝓑𝓸𝓫")]
    [InlineData("می\u200Cخواهم", "میخواهم")]
    [InlineData("Team\u202Exslx.exe", "teamxslx-exe")]
    [InlineData("🚀", "unnamed")]
    [InlineData("❤️ \u0301", "unnamed")]
    [InlineData("half \uD83D", "half")]
    [InlineData("", "unnamed")]
    public void For_NamesOfManyScripts_KeepTheirMarks(string team, string part) => Assert.Equal(
        $"responses-all-accounts-{part}-2026-01-01-to-2026-01-31-csat.csv",
        For(team, "A", SurveyKind.Csat).Replace("-a-2026", "-2026", StringComparison.Ordinal));

    [Theory]
    [InlineData("長")]
    [InlineData("नि")]
    [InlineData("ab ")]
    [InlineData("a\u0301\u0302\u0303")]
    [InlineData("😀𝓑")]
    public void For_LongNames_AreCutBetweenLettersToAHundredAndTwentyBytes(string letters)
    {
        var long300 = string.Concat(Enumerable.Repeat(letters, 300));

        var name = For(long300, long300, kind: null);

        Assert.InRange(Encoding.UTF8.GetByteCount(name), 100, 120);
        var names = Between("responses-all-accounts-", name, "-2026-01-01-to-2026-01-31-csat-and-nps.xlsx");
        var whole = ElementsOf(long300.Normalize()).Append("-").ToHashSet(StringComparer.Ordinal);
        Assert.All(ElementsOf(names), element => Assert.Contains(element, whole));
        Assert.NotEqual('-', names[^1]);
    }

    [Fact]
    public void For_LetterOfEndlessMarks_IsCutToAHundredAndTwentyBytesAllTheSame()
    {
        var endless = "a" + new string('\u0302', 500);

        Assert.InRange(Encoding.UTF8.GetByteCount(For(endless, endless, kind: null)), 100, 120);
    }

    private static string Between(string start, string text, string end)
    {
        Assert.StartsWith(start, text, StringComparison.Ordinal);
        Assert.EndsWith(end, text, StringComparison.Ordinal);
        return text[start.Length..^end.Length];
    }

    private static IEnumerable<string> ElementsOf(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
            yield return elements.GetTextElement();
    }

    [Fact]
    public void For_ReportsHaveAName_BeginsWithIt() => Assert.StartsWith(
        "responses-acme-ltd-all-accounts-",
        ExportFileName.For(January with { Conventions = new ReportingConventions { Name = "Acme Ltd." } }, Choices, "csv"),
        StringComparison.Ordinal);

    private static string For(string team, string agent, SurveyKind? kind) => ExportFileName.For(
        January with { Teams = [2], Agents = [3], Kind = kind },
        new FilterChoices([], [new Choice(2, "t-2", team)], [new Choice(3, "a-3", agent)]),
        kind is null ? "xlsx" : "csv");
}
