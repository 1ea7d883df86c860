using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Access.Tokens;
using Dashboard.Identity;
using Dashboard.Identity.Tokens;
using Dashboard.Links;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Endpoints;

/// <summary>What programs open with API tokens, and what they do not.</summary>
public sealed class TokenTests(AppHost host) : IClassFixture<AppHost>
{
    [Fact]
    public async Task Me_WithAPersonsToken_SaysWhoseItIsAndWhatItOpens()
    {
        var text = await OwnAsync(People.Manager);

        using var answer = await SendAsync(HttpMethod.Get, Paths.ApiMe, text);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        using var me = await answer.Content.ReadAsJsonAsync();
        Assert.Equal(
            ("person", People.EmailOf(People.Manager), text.Split('_')[1], "reports.read"),
            (Text("kind"), Text("name"), Text("token"), me.RootElement.GetProperty("scopes").EnumerateArray().Single().GetString()));
        Assert.True(me.RootElement.GetProperty("expires_at").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);

        string? Text(string name) => me.RootElement.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer dsh_0000000000000000_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("Bearer nonsense")]
    [InlineData("Basic bm90aGluZzpub3RoaW5n")]
    [InlineData(null)]
    public async Task Me_WithAnythingElse_IsRefusedAsAProblem(string? header)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Address, Paths.ApiMe));
        if (header is not null)
            request.Headers.TryAddWithoutValidation("Authorization", header);
        using var answer = await client.SendAsync(request, AppHost.Token);

        await ProblemAnswer.IsAsync(answer, HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer", Assert.Single(answer.Headers.WwwAuthenticate).Scheme);
    }

    [Theory]
    [InlineData(TokenScopes.PushWebhooks, 200, 403)]
    [InlineData(TokenScopes.ReportConversations, 403, 200)]
    [InlineData(TokenScopes.ReadReports, 403, 403)]
    public async Task Doors_ForMachines_AreOpenedByTheirScopeAlone(string scope, int pushed, int reported)
    {
        var text = await MachineAsync(scope);

        using var push = await SendAsync(HttpMethod.Post, Paths.FeedbackWebhook, text, "{}");
        using var report = await SendAsync(HttpMethod.Post, Paths.ClosedConversations, text, "{\"conversations\":[]}");

        Assert.Equal((pushed, reported), ((int)push.StatusCode, (int)report.StatusCode));
        foreach (var refused in new[] { push, report }.Where(answer => answer.StatusCode is HttpStatusCode.Forbidden))
            Assert.Null(await ProblemAnswer.FaultAsync(refused));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/responses")]
    [InlineData("/admin/people")]
    [InlineData("/account/tokens")]
    [InlineData(Paths.AuditCsv)]
    public async Task Token_OfWhateverScope_OpensNoPageAndNoFileOfPages(string path)
    {
        var text = await MachineAsync([.. TokenScopes.All]);

        using var answer = await SendAsync(HttpMethod.Get, path, text);

        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Unauthorized, $"{answer.StatusCode}");
    }

    [Fact]
    public async Task Session_OfAManager_IsNoToken()
    {
        using var answer = await (await host.AsAsync(People.Manager)).GetAsync(Paths.ApiMe);

        await ProblemAnswer.IsAsync(answer, HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(TokenScopes.ReadReports)]
    [InlineData(TokenScopes.ReportConversations)]
    [InlineData(TokenScopes.PushWebhooks)]
    public async Task Policies_OfScopes_AskForTheirs(string scope)
    {
        var rules = host.Get<IAuthorizationService>();
        foreach (var other in TokenScopes.All)
        {
            var live = new LiveToken("id", "name", null, null, [other], DateTimeOffset.MaxValue, null);
            var isOpen = (await rules.AuthorizeAsync(TokenClaims.PrincipalOf(live), Policies.OfScope(scope))).Succeeded;
            Assert.Equal(string.Equals(scope, other, StringComparison.Ordinal), isOpen);
        }
    }

    // A person's program sees what they see; a machine that may read is nobody, and one that may not sees nothing.
    [Fact]
    public async Task Viewer_OfAToken_IsItsOwnerOrTheMachine()
    {
        var mine = await ViewerAsync(await OwnAsync(People.WorkingManager));
        var machine = await ViewerAsync(await MachineAsync(TokenScopes.ReadReports));
        var deaf = await ViewerAsync(await MachineAsync(TokenScopes.PushWebhooks));

        Assert.Equal(ViewerRoles.Manager, mine.Roles & ViewerRoles.Manager);
        Assert.NotEmpty(mine.OwnAgents);
        Assert.Equal((true, 0), (machine.SeesAllTeams, machine.OwnAgents.Count));
        Assert.False(deaf.SeesResults);
    }

    [Fact]
    public async Task WrongTokens_Many_AreToldToWaitAndInTheLogOnceAndRightOnesGoOn()
    {
        await using var own = await AppHost.StartAsync();
        var right = await MachineAsync(own, TokenScopes.PushWebhooks);
        var answers = new List<int>();
        for (var number = 0; number < 25; number++)
        {
            using var answer = await SendAsync(own, HttpMethod.Get, Paths.ApiMe, $"dsh_wrong_{number}");
            answers.Add((int)answer.StatusCode);
        }

        Assert.Equal((20, 5), (answers.Count(status => status == 401), answers.Count(status => status == 429)));
        using var push = await SendAsync(own, HttpMethod.Post, Paths.FeedbackWebhook, "dsh_wrong_x", "{}");
        await ProblemAnswer.IsAsync(push, HttpStatusCode.TooManyRequests);
        Assert.Empty(push.Headers.WwwAuthenticate);
        using var fine = await SendAsync(own, HttpMethod.Post, Paths.FeedbackWebhook, right, "{}");
        Assert.Equal(HttpStatusCode.OK, fine.StatusCode);
        await using var store = own.OpenStore();
        var entry = await store.AuditLog.SingleAsync(one => one.Action == AuditActions.DoorBlocked, AppHost.Token);
        Assert.Equal("Bearer, 127.0.0.1", entry.Details);
    }

    [Fact]
    public async Task Requests_OfOneToken_AreSoManyAMinute()
    {
        await using var own = await AppHost.StartAsync(("Security:TokenRequestsPerMinute", "10"));
        var (one, other) = (await MachineAsync(own, TokenScopes.PushWebhooks), await MachineAsync(own, TokenScopes.PushWebhooks));
        for (var number = 0; number < 10; number++)
        {
            using var taken = await SendAsync(own, HttpMethod.Get, Paths.ApiMe, one);
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }

        using var refused = await SendAsync(own, HttpMethod.Get, Paths.ApiMe, one);
        await ProblemAnswer.IsAsync(refused, HttpStatusCode.TooManyRequests);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        using var elsewhere = await SendAsync(own, HttpMethod.Get, Paths.ApiMe, other);
        Assert.Equal(HttpStatusCode.OK, elsewhere.StatusCode);
    }

    [Fact]
    public async Task Token_OfSomebodyWhoIsDisabled_IsRefusedAtOnce()
    {
        await using var own = await AppHost.StartAsync();
        var text = await OwnAsync(own, People.Manager);
        using var before = await SendAsync(own, HttpMethod.Get, Paths.ApiMe, text);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);

        await own.Get<PeopleEditor>().DisableAsync(People.EmailOf(People.Manager), Actor.CommandLine, AppHost.Token);

        using var after = await SendAsync(own, HttpMethod.Get, Paths.ApiMe, text);
        await ProblemAnswer.IsAsync(after, HttpStatusCode.Unauthorized);
    }

    private Task<string> OwnAsync(string person) => OwnAsync(host, person);

    internal static async Task<string> OwnAsync(AppHost host, string person)
    {
        await using var store = host.OpenStore();
        var email = People.EmailOf(person);
        var id = await store.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync(AppHost.Token);
        var viewer = await host.Get<ViewerReader>().ForAsync(id, AppHost.Token);
        var draft = new TokenDraft("My program", [TokenScopes.ReadReports], Days: 1);
        return (await host.Get<TokenRegister>().MakeOwnAsync(viewer, draft, AppHost.Token)).Text!;
    }

    private Task<string> MachineAsync(params string[] scopes) => MachineAsync(host, scopes);

    internal static async Task<string> MachineAsync(AppHost host, params string[] scopes) =>
        (await host.Get<TokenRegister>()
            .MakeForMachineAsync(new TokenDraft("A machine", scopes, Days: 1), Actor.CommandLine, AppHost.Token)).Text!;

    private async Task<Viewer> ViewerAsync(string text)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var token = (await host.Get<TokenQuery>().FindAsync(text, AppHost.Token))!;
        return await scope.ServiceProvider.GetRequiredService<ViewerAccessor>()
            .CurrentAsync(TokenClaims.PrincipalOf(token), AppHost.Token);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string token, string? body = null) =>
        SendAsync(host, method, path, token, body);

    internal static async Task<HttpResponseMessage> SendAsync(
        AppHost host, HttpMethod method, string path, string token, string? body = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(method, new Uri(host.Address, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.SendAsync(request, AppHost.Token);
    }
}
