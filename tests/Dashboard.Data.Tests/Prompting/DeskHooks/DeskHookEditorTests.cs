using Dashboard.Data.Access;
using Dashboard.Data.Access.Secrets;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.DeskHooks;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.DeskHooks;

public sealed class DeskHookEditorTests
{
    private const string Secret = "a secret of the help desk";

    private static readonly Viewer Admin = new("ada", "ada@example.com", ViewerRoles.Admin, [], []) { IsPerson = false };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Hook_MadeChangedAndRemoved_OpensWhileItIsThereAndOn(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var draft = await DraftAsync(host);
        var editor = host.Get<DeskHookEditor>();
        Assert.Empty(await editor.SaveAsync(null, draft, Acting.As("ada"), Token));
        var made = Assert.Single((await editor.ListAsync(Admin, Token))!);
        var open = (await editor.OpenAsync(made.Id, Token))!;
        Assert.Equal((HookFormat.Chatwoot, FeedbackFixture.AccountUserId, Secret), (open.Format, open.AccountUserId, open.Secret.Reveal()));

        var off = draft with { Name = "Desk", Secret = null, IsEnabled = false };
        Assert.Empty(await editor.SaveAsync(made, off, Acting.As("ada"), Token));
        Assert.Null(await editor.OpenAsync(made.Id, Token));
        var changed = Assert.Single((await editor.ListAsync(Admin, Token))!);
        Assert.Equal([new HookError("Name", HookFault.ChangedMeanwhile)], await editor.SaveAsync(made, draft, Acting.As("eve"), Token));
        Assert.Empty(await editor.SaveAsync(changed, off with { IsEnabled = true }, Acting.As("ada"), Token));
        Assert.Equal(Secret, (await editor.OpenAsync(made.Id, Token))!.Secret.Reveal());

        Assert.True(await editor.RemoveAsync(made.Id, Acting.As("ada"), Token));
        Assert.False(await editor.RemoveAsync(made.Id, Acting.As("ada"), Token));
        Assert.Null(await editor.OpenAsync(made.Id, Token));
        await using var store = host.OpenStore();
        var told = await store.AuditLog.OrderBy(entry => entry.Id).Where(entry => entry.Action.StartsWith("prompts.hook"))
            .Select(entry => entry.Action).ToListAsync(Token);
        Assert.Equal(
            [AuditActions.DeskHookMade, AuditActions.DeskHookChanged, AuditActions.DeskHookChanged, AuditActions.DeskHookRemoved], told);
    }

    [Theory, Databases]
    public async Task Hook_WithFaults_IsNotKept(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var draft = await DraftAsync(host);
        var editor = host.Get<DeskHookEditor>();
        Assert.Empty(await editor.SaveAsync(null, draft, Acting.As("ada"), Token));

        Assert.Equal(
            [new HookError("Name", HookFault.NameTaken)],
            await editor.SaveAsync(null, draft with { Name = " CHATWOOT " }, Acting.As("ada"), Token));
        Assert.Equal(
            [new HookError("Name", HookFault.Missing), new HookError("Secret", HookFault.SecretLength)],
            await editor.SaveAsync(null, draft with { Name = " ", Secret = new Secret("short") }, Acting.As("ada"), Token));
        Assert.Equal(
            [new HookError("Name", HookFault.TooLong), new HookError("Secret", HookFault.SecretLength)],
            await editor.SaveAsync(null, draft with { Name = new string('x', 61), Secret = null }, Acting.As("ada"), Token));
        Assert.Equal(
            [new HookError("AccountId", HookFault.Missing)],
            await editor.SaveAsync(null, draft with { Name = "Other", AccountId = 99 }, Acting.As("ada"), Token));
        Assert.Single((await editor.ListAsync(Admin, Token))!);
    }

    [Fact]
    public async Task Secret_AsItIsStored_IsEncryptedAndInNoListing()
    {
        await using var host = await DataHost.StartAsync();
        await host.Get<DeskHookEditor>().SaveAsync(null, await DraftAsync(host), Acting.As("ada"), Token);

        await using var store = host.OpenStore();
        Assert.DoesNotContain(Secret, (await store.DeskHooks.SingleAsync(Token)).ProtectedSecret, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Secret, string.Join(' ', await store.AuditLog.Select(entry => entry.Details).ToListAsync(Token)), StringComparison.Ordinal);
        Assert.Null(await host.Get<DeskHookEditor>().ListAsync(DataHost.Manager, Token));
    }

    [Fact]
    public async Task Secret_EncryptedAnew_OpensAsBefore()
    {
        await using var host = await DataHost.StartAsync();
        var editor = host.Get<DeskHookEditor>();
        await editor.SaveAsync(null, await DraftAsync(host), Acting.As("ada"), Token);
        await using var store = host.OpenStore();
        var before = await store.DeskHooks.AsNoTracking().SingleAsync(Token);

        await host.Get<SecretRenewal>().RunAsync(Acting.As("ada"), Token);

        Assert.NotEqual(before.ProtectedSecret, (await store.DeskHooks.AsNoTracking().SingleAsync(Token)).ProtectedSecret);
        Assert.Equal(Secret, (await editor.OpenAsync(before.Id, Token))!.Secret.Reveal());
    }

    private static async Task<HookDraft> DraftAsync(DataHost host)
    {
        var account = await new FeedbackFixture(host).AddAccountAsync();
        return new HookDraft(
            "Chatwoot", account.Id, HookFormat.Chatwoot, new Secret(Secret), HookDefaults.MappingOf(HookFormat.Chatwoot), IsEnabled: true);
    }
}
