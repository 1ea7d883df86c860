using System.Net;
using System.Text.Json;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Tokens;
using Dashboard.Links;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>What programs ask for amiss: nothing is read, and so nothing is written down. One product for all.</summary>
public sealed class ReadingRefusalTests(AppHost host) : IClassFixture<AppHost>
{
    [Theory]
    [InlineData(Paths.ApiSummary, "&segment=detractors", "segment")]
    [InlineData(Paths.ApiSummary, "&taem=t-1", "taem")]
    [InlineData(Paths.ApiSummary, "&team=nobody", "team")]
    [InlineData(Paths.ApiTrend, "&compare=year", "compare")]
    [InlineData(Paths.ApiTrend, "&by=hour", "by")]
    [InlineData(Paths.ApiBreakdown, "", "group")]
    [InlineData(Paths.ApiBreakdown, "&group=hour", "group")]
    [InlineData(Paths.ApiReasons, "&measure=response_rate", "measure")]
    public async Task Parameter_ThatCannotBeUsed_IsNamedInTheProblem(string path, string query, string name)
    {
        var token = await TokenTests.MachineAsync(host, TokenScopes.ReadReports);

        using var answer = await TokenTests.SendAsync(host, HttpMethod.Get, $"{path}?{KnownFeedback.Days}{query}", token);

        await ProblemAnswer.IsAsync(answer, HttpStatusCode.BadRequest);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(AppHost.Token));
        Assert.Equal(name, Assert.Single(problem.RootElement.GetProperty("errors").EnumerateObject()).Name);
        Assert.Empty(await AuditTrail.OfAsync(host, AuditActions.ResultsRead));
    }
}
