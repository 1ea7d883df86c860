using System.Net;
using System.Net.Http.Headers;
using ClosedXML.Excel;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Access.Tokens;
using Dashboard.Links;
using Dashboard.Tests.Identity;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>Files that programs ask for with an API token.</summary>
public sealed class TokenFileTests : IAsyncLifetime
{
    private AppHost? _host;

    private AppHost Host => _host!;

    public async ValueTask InitializeAsync() => _host = await AppHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    [Theory]
    [InlineData(People.Manager, "101 102 103 104")]
    [InlineData(People.WorkingManager, "101 103")]
    public async Task Csv_WithAPersonsToken_HoldsWhatTheyMaySeeThemselvesAndIsAuditedWithTheToken(string person, string ids)
    {
        var text = await TokenTests.OwnAsync(Host, person);

        using var answer = await CsvAsync(text);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(ids, await IdsAsync(answer));
        await AuditTrail.UntilAsync(Host, 2);
        var (begun, ended) = ((await AuditTrail.OfAsync(Host))[0], (await AuditTrail.OfAsync(Host))[1]);
        Assert.Equal((AuditActions.DownloadStarted, People.EmailOf(person)), (begun.Action, begun.UserName));
        Assert.EndsWith($", by the token {IdOf(text)}", begun.Details, StringComparison.Ordinal);
        Assert.Equal(
            (AuditActions.DownloadFinished, begun.UserId, begun.Details, ids.Split(' ').Length),
            (ended.Action, ended.UserId, ended.Details, ended.Rows));
    }

    [Fact]
    public async Task Xlsx_WithAMachinesToken_HoldsAllTeamsAndIsAuditedAsTheMachine()
    {
        var text = await TokenTests.MachineAsync(Host, TokenScopes.ReadReports);

        using var answer = await TokenTests.SendAsync(Host, HttpMethod.Get, $"{Paths.ResponsesXlsx}?{KnownFeedback.Days}", text);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var book = new XLWorkbook(await answer.Content.ReadAsStreamAsync(AppHost.Token));
        Assert.Equal(5, book.Worksheet(1).RowsUsed().Count());
        await AuditTrail.UntilAsync(Host, 2);
        Assert.All(await AuditTrail.OfAsync(Host), entry => Assert.Equal($"token {IdOf(text)}", entry.UserId));
    }

    [Theory]
    [InlineData(TokenScopes.PushWebhooks, Paths.ResponsesCsv)]
    [InlineData(TokenScopes.ReportConversations, Paths.ResponsesXlsx)]
    public async Task File_WithATokenOfAnotherScope_IsRefusedAsAProblem(string scope, string path)
    {
        var text = await TokenTests.MachineAsync(Host, scope);

        using var answer = await TokenTests.SendAsync(Host, HttpMethod.Get, path, text);

        await ProblemAnswer.IsAsync(answer, HttpStatusCode.Forbidden);
        Assert.Empty(await AuditTrail.OfAsync(Host));
    }

    [Fact]
    public async Task Csv_WithAWrongTokenBesideTheCookieOfAManager_IsRefused()
    {
        var manager = await Host.AsAsync(People.Manager);

        using var answer = await ShownByAsync(manager, "dsh_nonsense");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Csv_WithATokenBesideTheCookieOfAnother_IsThatOfTheToken()
    {
        var manager = await Host.AsAsync(People.Manager);

        using var answer = await ShownByAsync(manager, await TokenTests.OwnAsync(Host, People.WorkingManager));

        Assert.Equal("101 103", await IdsAsync(answer));
    }

    [Fact]
    public async Task Csv_OfSomebodyWhoIsNoManagerAnyMore_IsRefusedAtOnce()
    {
        var text = await TokenTests.OwnAsync(Host, People.Manager);
        await Host.Get<PeopleEditor>().SetRolesAsync(
            People.EmailOf(People.Manager), [RoleNames.Supervisor], Actor.CommandLine, AppHost.Token);

        using var answer = await CsvAsync(text);

        await ProblemAnswer.IsAsync(answer, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Csv_WhoseTokenIsEndedMeanwhile_BreaksOffThoughNobodyReads()
    {
        await ManyAnswers.PlantAsync(Host);
        var text = await TokenTests.OwnAsync(Host, People.Manager);
        using var client = new HttpClient();
        using var request = Shown(new Uri(Host.Address, $"{Paths.ResponsesCsv}?{ManyAnswers.Days}").AbsoluteUri, text);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, AppHost.Token);
        await using var body = await answer.Content.ReadAsStreamAsync(AppHost.Token);
        await body.ReadExactlyAsync(new byte[1_000], AppHost.Token);

        Assert.True((await Host.Get<TokenRegister>().RevokeAsync(IdOf(text), Actor.CommandLine, AppHost.Token)).Succeeded);

        await AuditTrail.UntilAsync(Host, 2);
        Assert.Equal(AuditActions.DownloadAborted, (await AuditTrail.OfAsync(Host))[^1].Action);
        await Assert.ThrowsAnyAsync<IOException>(() => body.CopyToAsync(Stream.Null, AppHost.Token));
    }

    private static string IdOf(string token) => token.Split('_')[1];

    private Task<HttpResponseMessage> CsvAsync(string token) =>
        TokenTests.SendAsync(Host, HttpMethod.Get, $"{Paths.ResponsesCsv}?{KnownFeedback.Days}", token);

    private static async Task<HttpResponseMessage> ShownByAsync(Visitor visitor, string token)
    {
        using var request = Shown($"{Paths.ResponsesCsv}?{KnownFeedback.Days}", token);
        return await visitor.SendAsync(request);
    }

    private static HttpRequestMessage Shown(string address, string token) => new(HttpMethod.Get, address)
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
    };

    private static async Task<string> IdsAsync(HttpResponseMessage answer)
    {
        await using var file = await answer.Content.ReadAsStreamAsync(AppHost.Token);
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, AppHost.Token);
        copy.Position = 0;
        return string.Join(' ', CsvFile.IdsIn(copy));
    }
}
