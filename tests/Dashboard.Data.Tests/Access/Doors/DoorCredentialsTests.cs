using Dashboard.Data.Access;
using Dashboard.Data.Access.Doors;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Foundation;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Access.Doors;

/// <summary>What opens the doors for machines, and what is noted of who comes.</summary>
public sealed class DoorCredentialsTests
{
    private const string Door = "Webhooks";
    private static readonly Viewer Admin = new("ada", "ada@acme.example", ViewerRoles.Admin, [], []);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Make_New_OpensItsDoorAloneAndIsKeptAsAHash(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var made = await MakeAsync(host, grace: null);

        Assert.Equal(40, made.Password.Reveal().Length);
        Assert.NotNull(await FindAsync(host, Door, made));
        Assert.Null(await FindAsync(host, "Conversations", made));
        Assert.Null(await FindAsync(host, Door, made with { Password = new Secret("wrong") }));
        await using var store = host.OpenStore();
        var row = await store.DoorCredentials.SingleAsync(Cancelled);
        Assert.DoesNotContain(made.Password.Reveal(), row.SecretHash, StringComparison.Ordinal);
        Assert.DoesNotContain(made.Password.Reveal(), $"{made}", StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Make_WithATimeForTheOthers_EndsThemAfterIt(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var first = await MakeAsync(host, grace: null);
        var second = await MakeAsync(host, TimeSpan.FromHours(24));

        host.Clock.Advance(TimeSpan.FromHours(23));
        Assert.NotNull(await FindAsync(host, Door, first));
        host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await FindAsync(host, Door, first));
        Assert.NotNull(await FindAsync(host, Door, second));

        var third = await MakeAsync(host, TimeSpan.Zero);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await FindAsync(host, Door, second));
        Assert.NotNull(await FindAsync(host, Door, third));
    }

    [Theory, Databases]
    public async Task End_One_ClosesItWithinASecond(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var made = await MakeAsync(host, grace: null);
        var id = (await FindAsync(host, Door, made))!.Value;
        var credentials = host.Get<DoorCredentials>();

        Assert.True(await credentials.EndAsync(id, Acting.As("ada"), Cancelled));
        Assert.False(await credentials.EndAsync(id, Acting.As("ada"), Cancelled));

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await FindAsync(host, Door, made));
        await using var store = host.OpenStore();
        Assert.Equal(
            [$"door.credential-made: Webhooks: {made.UserName}", $"door.credential-ended: Webhooks: {made.UserName}"],
            await store.AuditLog.OrderBy(entry => entry.Id).Select(entry => entry.Action + ": " + entry.Details).ToListAsync(Cancelled));
    }

    [Fact]
    public async Task Make_WithALongerTimeThanAMonth_IsRefused()
    {
        await using var host = await DataHost.StartAsync();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => MakeAsync(host, TimeSpan.FromDays(31)));
    }

    [Theory, Databases]
    public async Task Book_ManyKnocks_AreAllCountedAndTheLastOfEachSortKept(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await host.Get<DoorBook>().WriteAsync(Cancelled);
        for (var round = 0; round < 3; round++)
        {
            for (var knock = 0; knock < 70; knock++)
                host.Get<DoorBook>().Note(new DoorKnock(Door, DoorAnswer.WrongCredentials, 401, 12));
            host.Get<DoorBook>().Note(new DoorKnock(Door, DoorAnswer.Taken, 200, 900) { AccountUserId = FeedbackFixture.AccountUserId });
            await host.Get<DoorBook>().WriteAsync(Cancelled);
            host.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await new FeedbackFixture(host).AddAccountAsync();
        var query = host.Get<DoorQuery>();
        Assert.Equal(
            [new DoorCount(DoorAnswer.WrongCredentials, 210), new DoorCount(DoorAnswer.Taken, 3)],
            await query.CountAsync(Admin, Door, Cancelled));
        var page = await query.VisitsAsync(Admin, Door, isOldestFirst: false, new RowRange(0, 100), Cancelled);
        Assert.Equal(3, await CountTakenAsync(host));
        Assert.InRange(page!.Total - 3, 100, 140);
        Assert.Null(await query.CountAsync(DataHost.Manager, Door, Cancelled));
        Assert.Null(await query.VisitsAsync(DataHost.Manager, Door, isOldestFirst: false, new RowRange(0, 5), Cancelled));
    }

    [Theory, Databases]
    public async Task Book_CredentialThatOpened_IsSaidToHaveBeenUsed(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var made = await MakeAsync(host, grace: null);
        var id = await FindAsync(host, Door, made);
        host.Get<DoorBook>().Note(new DoorKnock(Door, DoorAnswer.Taken, 200, 900) { Credential = id });
        await host.Get<DoorBook>().WriteAsync(Cancelled);
        Assert.Equal(
            host.Clock.GetUtcNow(), Assert.Single(await host.Get<DoorCredentials>().ListAsync(Door, Cancelled)).LastUsedAt);
    }

    private static async Task<int> CountTakenAsync(DataHost host)
    {
        await using var store = host.OpenStore();
        return await store.DoorVisits.CountAsync(visit => visit.Answer == DoorAnswer.Taken && visit.Size == 900, Cancelled);
    }

    private static Task<NewDoorCredential> MakeAsync(DataHost host, TimeSpan? grace) =>
        host.Get<DoorCredentials>().MakeAsync(Door, grace, Acting.As("ada"), Cancelled);

    private static async Task<Guid?> FindAsync(DataHost host, string door, NewDoorCredential made)
    {
        // What was read a second ago is read anew.
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var open = host.Get<OpenCredentials>();
        return open.Find(await open.ReadAsync(Cancelled), door, $"{made.UserName}:{made.Password.Reveal()}");
    }
}
