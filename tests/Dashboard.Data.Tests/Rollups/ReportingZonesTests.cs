using Dashboard.Data.Access;
using Dashboard.Data.Rollups;
using Dashboard.Data.Store;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Rollups;

/// <summary>Admins choose the reporting time zone while the product runs.</summary>
public sealed class ReportingZonesTests
{
    private static readonly Viewer Admin = new("ada", "ada@acme.example", ViewerRoles.Admin, [], []) { IsPerson = false };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task ChangeAsync_AnotherZone_CountsOnceTheCellsAreMadeForIt(StoreKind database)
    {
        await using var shared = await TestDatabase.CreateAsync(database);
        await using (var host = await DataHost.StartAsync(database: shared))
        {
            await host.Get<RollupRebuild>().RunIfNeededAsync(Token);
            var zones = host.Get<ReportingZones>();

            Assert.Equal(ZoneAnswer.Saved, await zones.ChangeAsync(Admin, "UTC", " Europe/Berlin ", Token));

            Assert.Equal(new RollupHealth("UTC", "Europe/Berlin", null), await zones.ReadAsync(Token));
            Assert.Equal("UTC", host.Get<ZoneInForce>().Current.Id);
            Assert.True(await host.Get<RollupRebuild>().RunIfNeededAsync(Token));
            Assert.Equal(new RollupHealth("Europe/Berlin", "Europe/Berlin", null), await zones.ReadAsync(Token));
            Assert.Equal("Europe/Berlin", host.Get<ZoneInForce>().Current.Id);
            Assert.False(await host.Get<RollupRebuild>().RunIfNeededAsync(Token));
            await using var store = host.OpenStore();
            var entry = await store.AuditLog.SingleAsync(entry => entry.Action == AuditActions.ReportingZoneChanged, Token);
            Assert.Equal(("ada", "UTC → Europe/Berlin"), (entry.UserId, entry.Details));
        }

        // What an admin chose outlives the process, whatever its settings say.
        await using var after = await DataHost.StartAsync(database: shared);
        Assert.False(await after.Get<RollupRebuild>().RunIfNeededAsync(Token));
        Assert.Equal("Europe/Berlin", after.Get<ZoneInForce>().Current.Id);
    }

    [Theory, Databases]
    public async Task ChangeAsync_TwoAdmins_TellsTheSecond(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var zones = host.Get<ReportingZones>();
        Assert.Equal(ZoneAnswer.Saved, await zones.ChangeAsync(Admin, "UTC", "Europe/Berlin", Token));

        Assert.Equal(ZoneAnswer.ChangedMeanwhile, await zones.ChangeAsync(Admin, "UTC", "Asia/Tokyo", Token));

        Assert.Equal("Europe/Berlin", (await zones.ReadAsync(Token)).ZoneWanted);
        Assert.Equal(ZoneAnswer.Unchanged, await zones.ChangeAsync(Admin, "Europe/Berlin", "Europe/Berlin", Token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Berlin")]
    [InlineData("Europe/Berlin'; DROP TABLE \"Feedback\"")]
    public async Task ChangeAsync_NoSuchZone_ChangesNothing(string? id)
    {
        await using var host = await DataHost.StartAsync();
        var zones = host.Get<ReportingZones>();

        Assert.Equal(ZoneAnswer.Unknown, await zones.ChangeAsync(Admin, "UTC", id, Token));

        Assert.Equal("UTC", (await zones.ReadAsync(Token)).ZoneWanted);
    }

    [Theory]
    [InlineData(ViewerRoles.None)]
    [InlineData(ViewerRoles.Supervisor | ViewerRoles.Manager)]
    public async Task ChangeAsync_NoAdmin_ChangesNothing(ViewerRoles roles)
    {
        await using var host = await DataHost.StartAsync();
        var zones = host.Get<ReportingZones>();

        Assert.Equal(
            ZoneAnswer.NotAllowed, await zones.ChangeAsync(new Viewer("mo", "mo@acme.example", roles, [], []), "UTC", "Asia/Tokyo", Token));

        Assert.Equal("UTC", (await zones.ReadAsync(Token)).ZoneWanted);
    }
}
