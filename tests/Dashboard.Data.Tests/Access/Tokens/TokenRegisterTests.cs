using System.Security.Cryptography;
using System.Text;
using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Access.Tokens;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Access.Tokens;

public sealed class TokenRegisterTests : IAsyncDisposable
{
    private const string Mia = "mia@acme.example";
    private const string Ada = "ada@acme.example";

    private static readonly TokenDraft Own = new("My report", [TokenScopes.ReadReports], Days: 30);
    private static readonly TokenDraft HelpDesk = new("Help desk", [TokenScopes.ReportConversations], Days: 90);

    private AccessStore _store = null!;

    private TokenRegister Register => _store.Services.GetRequiredService<TokenRegister>();

    private TokenQuery Query => _store.Services.GetRequiredService<TokenQuery>();

    private static CancellationToken Token => AccessStore.Token;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory, Databases]
    public async Task Make_OfAManager_OpensReportsAsThemUntilItsTimeIsOver(StoreKind database)
    {
        var mia = await BeginAsync(database);

        var text = (await Register.MakeOwnAsync(mia, Own, Token)).Text!;

        Assert.Matches("^dsh_[0-9a-f]{16}_[0-9a-f]{64}$", text);
        var live = (await Query.FindAsync($" {text} ", Token))!;
        Assert.Equal((mia.UserId, Mia, "My report"), (live.UserId, live.UserName, live.Name));
        Assert.Equal([TokenScopes.ReadReports], live.Scopes);
        var until = _store.Clock.GetUtcNow().AddDays(30);
        Assert.Equal(until, live.ExpiresAt);
        var made = (await _store.AuditAsync())[^1];
        Assert.Equal(
            (AuditActions.TokenMade, Mia, $"{live.Id} \"My report\" of {Mia}; reports.read; until {until:yyyy-MM-dd}"),
            (made.Action, made.UserName, made.Details));
        _store.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Null(await Query.FindAsync(text, Token));
    }

    [Theory, Databases]
    public async Task Store_ReadByAnother_HoldsNoTokenButItsHash(StoreKind database)
    {
        var mia = await BeginAsync(database);
        var text = (await Register.MakeOwnAsync(mia, Own, Token)).Text!;

        await using var context = await _store.OpenAsync();
        var kept = await context.ApiTokens.SingleAsync(Token);

        var secret = text.Split('_')[2];
        Assert.Equal(Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(secret))), kept.SecretHash);
        Assert.DoesNotContain(
            await _store.AuditAsync(), entry => entry.Details.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [Databases("disable")]
    [Databases("demote")]
    [Databases("remove")]
    [Databases("end")]
    [Databases("end by an admin")]
    public async Task Token_OfWhoMayNotHaveItAnyMore_OpensNothing(StoreKind database, string deed)
    {
        var mia = await BeginAsync(database);
        var text = (await Register.MakeOwnAsync(mia, Own, Token)).Text!;
        var id = (await Query.FindAsync(text, Token))!.Id;
        var editor = _store.Services.GetRequiredService<PeopleEditor>();

        var answer = deed switch
        {
            "disable" => await editor.DisableAsync(Mia, Actor.CommandLine, Token),
            "demote" => await editor.SetRolesAsync(Mia, [RoleNames.Supervisor], Actor.CommandLine, Token),
            "remove" => await editor.RemoveAsync(Mia, Actor.CommandLine, Token),
            "end" => await Register.RevokeOwnAsync(mia, id, Token),
            _ => await Register.RevokeAsync(id, await AdminAsync(), Token),
        };

        Assert.True(answer.Succeeded);
        Assert.Null(await Query.FindAsync(text, Token));
    }

    [Theory, Databases]
    public async Task Find_AnythingElse_FindsNothing(StoreKind database)
    {
        var mia = await BeginAsync(database);
        var text = (await Register.MakeOwnAsync(mia, Own, Token)).Text!;
        var other = (await Register.MakeOwnAsync(mia, Own, Token)).Text!;
        var parts = text.Split('_');

        foreach (var wrong in (string[])[
            "", "dsh", "dsh__", $"dsh_{parts[1]}_", $"dsh_{parts[1]}_{new string('0', 64)}", $"dsh_{parts[1]}_{other.Split('_')[2]}",
            $"dsh_{new string('0', 16)}_{parts[2]}", text + "0", text[1..], $"{parts[1]}_{parts[2]}", new string('x', 100_000)])
            Assert.Null(await Query.FindAsync(wrong, Token));
    }

    [Theory, Databases]
    public async Task Make_OfSomebodyWithoutTheRight_IsRefusedInTheSameMoment(StoreKind database)
    {
        var mia = await BeginAsync(database);
        await _store.Services.GetRequiredService<PeopleEditor>().SetRolesAsync(Mia, [], Actor.CommandLine, Token);

        var own = await Register.MakeOwnAsync(mia, Own, Token);
        var machine = await Register.MakeForMachineAsync(HelpDesk, Actor.FromViewer(mia), Token);

        Assert.Equal(RegistryProblemKind.NotAllowed, Assert.Single(own.Answer.Problems).Kind);
        Assert.Equal(RegistryProblemKind.NotAllowed, Assert.Single(machine.Answer.Problems).Kind);
        Assert.Null(own.Text);
    }

    // Admins see no result, and so give none to a machine; whoever has the store can.
    [Theory, Databases]
    public async Task Make_ForAMachine_OpensResultsByCommandAlone(StoreKind database)
    {
        await BeginAsync(database);
        var draft = HelpDesk with { Scopes = [TokenScopes.ReadReports, TokenScopes.PushWebhooks] };

        var refused = await Register.MakeForMachineAsync(draft, await AdminAsync(), Token);
        var made = await Register.MakeForMachineAsync(draft, Actor.CommandLine, Token);

        Assert.Equal(RegistryProblemKind.TokenScopes, Assert.Single(refused.Answer.Problems).Kind);
        var live = (await Query.FindAsync(made.Text!, Token))!;
        Assert.Equal(((string?)null, (string?)null), (live.UserId, live.UserName));
        Assert.Equal(draft.Scopes, live.Scopes);
        Assert.Equal([TokenScopes.ReportConversations], (await FoundAsync(HelpDesk)).Scopes);
    }

    [Theory]
    [Databases("", TokenScopes.PushWebhooks, 1, RegistryProblemKind.TokenName)]
    [Databases(" \t\n ", TokenScopes.PushWebhooks, 1, RegistryProblemKind.TokenName)]
    [Databases("a", "everything", 1, RegistryProblemKind.TokenScopes)]
    [Databases("a", TokenScopes.PushWebhooks, 0, RegistryProblemKind.TokenDays)]
    [Databases("a", TokenScopes.PushWebhooks, 367, RegistryProblemKind.TokenDays)]
    public async Task Make_NotAsATokenMustBe_IsRefused(StoreKind database, string name, string scope, int days, RegistryProblemKind kind)
    {
        await BeginAsync(database);

        var answer = await Register.MakeForMachineAsync(new TokenDraft(name, [scope], days), Actor.CommandLine, Token);

        Assert.Equal(kind, Assert.Single(answer.Answer.Problems).Kind);
    }

    [Theory, Databases]
    public async Task Make_TooMany_IsRefused(StoreKind database)
    {
        var mia = await BeginAsync(database);
        for (var number = 0; number < 50; number++)
            Assert.True((await Register.MakeOwnAsync(mia, Own, Token)).Answer.Succeeded);

        var answer = await Register.MakeOwnAsync(mia, Own, Token);

        Assert.Equal(RegistryProblemKind.TooManyTokens, Assert.Single(answer.Answer.Problems).Kind);
        Assert.True((await Register.MakeForMachineAsync(HelpDesk, Actor.CommandLine, Token)).Answer.Succeeded);
    }

    [Theory, Databases]
    public async Task Revoke_AnothersAsOnesOwn_LeavesIt(StoreKind database)
    {
        await BeginAsync(database);
        var machine = await FoundAsync(HelpDesk);
        var max = await ViewerAsync("max@acme.example", RoleNames.Manager);

        var answer = await Register.RevokeOwnAsync(max, machine.Id, Token);

        Assert.Equal(RegistryProblemKind.UnknownToken, Assert.Single(answer.Problems).Kind);
        Assert.Single((await Query.AllAsync(Viewer.CommandLine, Token))!);
    }

    [Theory, Databases]
    public async Task Lists_OfTokens_AreForTheirOwnersAndAdmins(StoreKind database)
    {
        var mia = await BeginAsync(database);
        await Register.MakeOwnAsync(mia, Own, Token);
        var machine = await FoundAsync(HelpDesk);
        await Query.NoteUseAsync(machine, Token);
        var admin = await ViewerAsync(Ada, RoleNames.Admin);

        var all = (await Query.AllAsync(admin, Token))!;

        Assert.Equal([("My report", Mia), ("Help desk", null)], all.OrderBy(one => one.Owner is null).Select(one => (one.Name, one.Owner)));
        Assert.Equal(_store.Clock.GetUtcNow(), all.Single(one => one.Owner is null).UsedAt);
        Assert.Equal("My report", Assert.Single((await Query.OwnAsync(mia, Token))!).Name);
        Assert.Null(await Query.AllAsync(mia, Token));
        Assert.Null(await Query.OwnAsync(admin, Token));
        await _store.Services.GetRequiredService<PeopleEditor>().DisableAsync(Mia, Actor.CommandLine, Token);
        Assert.Equal([false, true], (await Query.AllAsync(admin, Token))!.OrderBy(one => one.Owner is null).Select(one => one.IsLive));
    }

    private async Task<LiveToken> FoundAsync(TokenDraft draft) =>
        (await Query.FindAsync((await Register.MakeForMachineAsync(draft, Actor.CommandLine, Token)).Text!, Token))!;

    private async Task<Viewer> BeginAsync(StoreKind database)
    {
        _store = await AccessStore.CreateAsync(database);
        return await ViewerAsync(Mia, RoleNames.Manager);
    }

    private async Task<Actor> AdminAsync() => Actor.FromViewer(await ViewerAsync(Ada, RoleNames.Admin));

    private async Task<Viewer> ViewerAsync(string email, string role) =>
        await _store.Viewers.ForAsync(await _store.AddUserAsync(email, role), Token);
}
