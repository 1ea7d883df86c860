using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Foundation;
using Dashboard.Data.Schedules;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Schedules.Destinations;

/// <summary>Reports that are due at places which others read.</summary>
public sealed class PlaceClaimTests : IAsyncDisposable
{
    private const string Slack = "https://hooks.slack.example/services/T024BE7LD/B01ABCDEF/aVerySecretPart12";

    private readonly TemporaryFolder _folder = new();
    private ScheduleDesk _desk = null!;
    private Viewer _sam = null!;
    private Viewer _max = null!;

    private static CancellationToken Token => ScheduleDesk.Token;

    private PeopleEditor People => _desk.Store.Services.GetRequiredService<PeopleEditor>();

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        _folder.Dispose();
    }

    [Theory, Databases]
    public async Task Claim_ToAPlace_IsOneReportOfItsOwner(StoreKind database)
    {
        await BeginAsync(database);
        await _desk.AddAsync(_max, ScheduleDesk.To(DestinationKind.Folder, "", "weekly") with { Recipients = [_sam.UserId] });
        _desk.Store.Clock.Advance(TimeSpan.FromDays(5));

        var due = Assert.Single(await _desk.TakeAllAsync());

        Assert.Equal((_max.UserId, DestinationKind.Folder, "weekly"), (due.UserId, due.To.Kind, due.To.Address));
        await _desk.EndAsync(due, DeliveryState.Sent);
        var row = Assert.Single((await _desk.Query.HistoryAsync(_max, due.ScheduleId, new RowRange(0, 9), Token))!);
        Assert.Equal((DestinationKind.Folder, "weekly", 1234L), (row.Destination, row.To, row.Bytes));
        Assert.Contains(await _desk.Store.AuditAsync(), entry => entry.Details == "Weekly to Folder weekly, ?x");
    }

    [Theory, Databases]
    public async Task Claim_OfAnOwnerWhoIsNoManagerAnyMore_IsStoppedAndTakenOver(StoreKind database)
    {
        await BeginAsync(database);
        await _desk.Store.AddUserAsync("mia@acme.example", RoleNames.Manager);
        var made = await _desk.AddAsync(_max, ScheduleDesk.To(DestinationKind.Slack, Slack));
        _desk.Store.Clock.Advance(TimeSpan.FromDays(5));
        await _desk.Claims.RunAsync(Token);
        Assert.True((await People.SetRolesAsync(ScheduleDesk.Max, [RoleNames.Supervisor], Actor.CommandLine, Token)).Succeeded);

        var stopped = Assert.Single(await _desk.Claims.StopOrphansAsync(Token));

        Assert.Equal(ScheduleState.OwnerGone, stopped.Why);
        var max = await _desk.ViewerAsync(ScheduleDesk.Max);
        Assert.Equal([ScheduleProblem.OwnerGone], (await _desk.Editor.ResumeAsync(max, made.Id, Token)).Problems);
        Assert.Equal([ScheduleProblem.NotAllowed], (await _desk.Editor.TestAsync(max, made.Id, Token)).Problems);
        var mia = await _desk.ViewerAsync("mia@acme.example");
        Assert.True((await _desk.Editor.TakeOverAsync(mia, made.Id, Token)).Succeeded);

        // What was claimed for the one before does not go out as their report.
        Assert.Null(await _desk.Queue.NextAsync(Token));
    }

    [Theory, Databases]
    public async Task Remove_OfTheOwnerToTheOrganisation_StopsWhatOthersRead(StoreKind database)
    {
        await BeginAsync(database);
        await _desk.AddAsync(_max, ScheduleDesk.To(DestinationKind.Teams, Slack));
        Assert.True((await People.RemoveAsync(ScheduleDesk.Max, Actor.CommandLine, Token)).Succeeded);

        Assert.Equal(ScheduleState.OwnerGone, Assert.Single(await _desk.Claims.StopOrphansAsync(Token)).Why);

        _desk.Store.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Empty(await _desk.TakeAllAsync());
    }

    [Theory, Databases]
    public async Task Change_OfThePlace_SendsNothingMoreToTheOneBefore(StoreKind database)
    {
        await BeginAsync(database);
        await _desk.AddAsync(_max, ScheduleDesk.To(DestinationKind.Slack, Slack));
        _desk.Store.Clock.Advance(TimeSpan.FromDays(5));
        await _desk.Claims.RunAsync(Token);

        _desk.Store.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await _desk.Editor.ChangeAsync(
            _max, await _desk.ListedAsync(_max, "Weekly"), ScheduleDesk.To(DestinationKind.Slack, Slack + "x"), Token)).Succeeded);

        Assert.Empty(await _desk.TakeAllAsync());
        var history = await _desk.Query.HistoryAsync(_max, (await _desk.ListedAsync(_max, "Weekly")).Id, new RowRange(0, 9), Token);
        Assert.Equal(DeliveryState.Withdrawn, Assert.Single(history!).State);
    }

    [Theory, Databases]
    public async Task End_AtAPlaceThatIsGone_StopsTheScheduleUntilItIsResumed(StoreKind database)
    {
        await BeginAsync(database);
        var made = await _desk.AddAsync(_max, ScheduleDesk.To(DestinationKind.Slack, Slack));
        _desk.Store.Clock.Advance(TimeSpan.FromDays(5));
        var due = Assert.Single(await _desk.TakeAllAsync());

        await _desk.Queue.EndAsync(
            due, new DeliveryEnd(DeliveryState.Failed, "?x") { Reason = "It is gone for good.", IsPlaceGone = true }, Token);

        Assert.Equal(ScheduleState.PlaceGone, (await _desk.ListedAsync(_max, "Weekly")).State);
        Assert.Null((await _desk.ListedAsync(_max, "Weekly")).NextDueAt);
        Assert.Contains(await _desk.Store.AuditAsync(), entry => entry.Details == "Weekly: the place that it was sent to is gone");
        Assert.Equal(DestinationKind.Slack, Assert.Single((await _desk.Queue.FailureOfAsync(due, Token))!.Failed).Kind);
        Assert.True((await _desk.Editor.ResumeAsync(_max, made.Id, Token)).Succeeded);
        Assert.Equal(ScheduleState.Active, (await _desk.ListedAsync(_max, "Weekly")).State);
    }

    private async Task BeginAsync(StoreKind database)
    {
        _desk = await ScheduleDesk.BeginAsync(database, ("Deliveries:Folder", _folder.Path));
        (_sam, _max) = (await _desk.ViewerAsync(ScheduleDesk.Sam), await _desk.ViewerAsync(ScheduleDesk.Max));
    }
}
