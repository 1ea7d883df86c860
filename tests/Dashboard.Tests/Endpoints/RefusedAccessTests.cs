using System.Net;
using System.Net.Http.Headers;
using Dashboard.Data.Access;
using Dashboard.Data.Access.Tokens;
using Dashboard.Data.Store.Entities;
using Dashboard.Links;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Endpoints;

public sealed class RefusedAccessTests : IAsyncLifetime
{
    private AppHost? _host;

    public async ValueTask InitializeAsync() => _host = await AppHost.StartAsync();

    public ValueTask DisposeAsync() => _host!.DisposeAsync();

    [Fact]
    public async Task Pages_OfAnotherRole_AreInTheLogOnceForEachPersonAndRouteAndWithoutTheirQuery()
    {
        await AskAsync(People.Agent, "/responses?search=my+neighbour");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => AskAsync(People.Agent, $"/responses?search={number}")));
        await AskAsync(People.Agent, "/feedback/101");
        await AskAsync(People.Admin, "/responses");
        await AskAsync(People.Supervisor, Paths.ResponsesCsv + "?team=T-1");

        Assert.Equal(
            [
                (People.EmailOf(People.Agent), "GET /responses, which needs supervisor or manager"),
                (People.EmailOf(People.Agent), "GET /feedback/{FeedbackId}, which needs supervisor or manager"),
                (People.EmailOf(People.Admin), "GET /responses, which needs supervisor or manager"),
                (People.EmailOf(People.Supervisor), "GET /exports/responses.csv, which needs files"),
            ],
            (await RefusedAsync()).Select(entry => (entry.UserName, entry.Details)));
    }

    [Fact]
    public async Task Pages_OfNobodyAndOpenOnes_AreNotInTheLog()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var page = await client.GetAsync(new Uri(_host!.Address, "/admin/people"), AppHost.Token);
        using var file = await client.GetAsync(new Uri(_host!.Address, Paths.ResponsesCsv), AppHost.Token);
        await AskAsync(People.Admin, "/admin/people", HttpStatusCode.OK);
        await AskAsync(People.Admin, "/nothing", HttpStatusCode.NotFound);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Unauthorized), (page.StatusCode, file.StatusCode));
        Assert.Empty(await RefusedAsync());
    }

    [Fact]
    public async Task Door_AskedWithATokenOfAnotherScope_IsInTheLogOnceWithTheToken()
    {
        var made = await _host!.Get<TokenRegister>().MakeForMachineAsync(
            new TokenDraft("A desk", [TokenScopes.ReportConversations], Days: 1), Actor.CommandLine, AppHost.Token);
        for (var number = 0; number < 3; number++)
        {
            using var client = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_host.Address, Paths.FeedbackWebhook));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", made.Text);
            using var answer = await client.SendAsync(request, AppHost.Token);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        var id = made.Text!.Split('_')[1];
        var entry = Assert.Single(await RefusedAsync());
        Assert.Equal(
            ($"token {id}", "A desk", $"POST /webhooks/feedback, by the token {id}"), (entry.UserId, entry.UserName, entry.Details));
    }

    private async Task AskAsync(string person, string path, HttpStatusCode? expected = null)
    {
        var visitor = await _host!.AsAsync(person);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var answer = await visitor.SendAsync(request);
        Assert.Equal(expected ?? HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task<List<AuditEntry>> RefusedAsync()
    {
        await using var store = _host!.OpenStore();
        return await store.AuditLog.AsNoTracking()
            .Where(entry => entry.Action == AuditActions.AccessRefused)
            .OrderBy(entry => entry.Id)
            .ToListAsync(AppHost.Token);
    }
}
