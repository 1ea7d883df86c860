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
        "responses-all-accounts-2026-01-01-to-2026-01-31-nps.csv", ExportFileName.For(January with { Kind = SurveyKind.Nps }, Choices, "csv"));

    [Fact]
    public void For_AccountAndTeam_SaysThem() => Assert.Equal(
        "responses-acme-billing-köln-2026-01-01-to-2026-01-31-csat-and-nps.xlsx",
        ExportFileName.For(January with { AccountId = 1, TeamId = 2 }, Choices, "xlsx"));

    [Fact]
    public void For_NameThatFileSystemsDislike_KeepsLettersAndDigitsOnly() => Assert.Equal(
        "responses-all-accounts-etc-2026-01-01-to-2026-01-31-csat.csv",
        ExportFileName.For(January with { AgentId = 3, Kind = SurveyKind.Csat }, Choices, "csv"));
}
