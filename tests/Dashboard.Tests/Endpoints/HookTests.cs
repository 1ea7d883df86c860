using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.DeskHooks;
using Dashboard.Data.Store.Entities;
using Dashboard.Links;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Endpoints;

public sealed class HookTests(AppHost host) : IClassFixture<AppHost>
{
    private const string Secret = "a secret of Chatwoot in tests";

    private static readonly Viewer Admin = new("ada", "ada@example.com", ViewerRoles.Admin, [], []);

    [Fact]
    public async Task Report_SignedAsChatwootDoes_IsKeptOnceAndAnsweredByWhatItSays()
    {
        var hook = await MakeAsync("Signed");
        var resolved = Sample("1181");

        using var taken = await SendAsync(hook, resolved, Secret);
        using var other = await SendAsync(hook, resolved.Replace("\"resolved\"", "\"snoozed\"", StringComparison.Ordinal), Secret);
        using var reopened = await SendAsync(hook, resolved.Replace("\"resolved\"", "\"open\"", StringComparison.Ordinal), Secret);

        Assert.Equal((1, 0, 1), (await AddedAsync(taken), await AddedAsync(other), await AddedAsync(reopened)));
        await using var store = host.OpenStore();
        Assert.True(await store.Agents.AnyAsync(agent => agent.ExternalId == "17" && agent.Name == "Maya Brandt", AppHost.Token));
    }

    [Fact]
    public async Task Report_WithFaults_IsRefusedWithTheField()
    {
        var hook = await MakeAsync("Faults");
        var wrong = Sample(new string('9', 300));

        using var answer = await SendAsync(hook, wrong, Secret);
        using var noObject = await SendAsync(hook, "[]", Secret);

        await ProblemAnswer.IsAsync(answer, HttpStatusCode.BadRequest);
        using var problem = await answer.Content.ReadAsJsonAsync();
        Assert.True(problem.RootElement.GetProperty("rejected")[0].GetProperty("errors").TryGetProperty("external_id", out _));
        await ProblemAnswer.IsAsync(noObject, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Report_NotSignedOrOfNoHook_IsRefusedAlike()
    {
        var hook = await MakeAsync("Closed");

        using var wrong = await SendAsync(hook, Sample("1183"), "another secret, long enough");
        using var nobody = await SendAsync(Guid.NewGuid(), Sample("1183"), Secret);
        using var plain = new StringContent(Sample("1183"));
        using var unsigned = await host.PostAsync($"{Paths.DeskHooks}/{hook}", plain, MachineDoors.HelpDesk);

        foreach (var answer in new[] { wrong, nobody, unsigned })
            await ProblemAnswer.IsAsync(answer, HttpStatusCode.Unauthorized);
    }

    private static string Sample(string id) =>
        HookDefaults.SampleOf(HookFormat.Chatwoot).Replace("1181", id, StringComparison.Ordinal);

    private static async Task<int> AddedAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var json = await answer.Content.ReadAsJsonAsync();
        return json.RootElement.GetProperty("added").GetInt32();
    }

    private async Task<Guid> MakeAsync(string name)
    {
        var editor = host.Get<DeskHookEditor>();
        await using var store = host.OpenStore();
        var account = await store.Accounts.FirstAsync(account => account.XUserId == "1212121212121", AppHost.Token);
        var draft = new HookDraft(
            name, account.Id, HookFormat.Chatwoot, new Secret(Secret), HookDefaults.MappingOf(HookFormat.Chatwoot), IsEnabled: true);
        Assert.Empty(await editor.SaveAsync(null, draft, Acting.As("ada"), AppHost.Token));
        return (await editor.ListAsync(Admin, AppHost.Token))!.Single(hook => string.Equals(hook.Name, name, StringComparison.Ordinal)).Id;
    }

    private async Task<HttpResponseMessage> SendAsync(Guid hook, string body, string secret)
    {
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var code = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}"));
        using var client = new HttpClient();
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        content.Headers.Add("X-Chatwoot-Timestamp", $"{timestamp}");
        content.Headers.Add("X-Chatwoot-Signature", "sha256=" + Convert.ToHexStringLower(code));
        return await client.PostAsync(new Uri(host.Address, $"{Paths.DeskHooks}/{hook}"), content, AppHost.Token);
    }
}
