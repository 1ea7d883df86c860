using Dashboard.Data.Access;
using Dashboard.Data.Schedules;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Schedules;

public sealed class ScheduleEditorTests : IAsyncDisposable
{
    private ScheduleDesk _desk = null!;

    private static CancellationToken Token => ScheduleDesk.Token;

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory, Databases]
    public async Task Add_ByASupervisor_IsTheirsAndDueNextMonday(StoreKind database)
    {
        var (sam, max, ada) = await BeginAsync(database);

        var made = await _desk.AddAsync(sam, ScheduleDesk.Draft("Monday mail", sam, max));

        Assert.Equal(
            (ScheduleState.Active, new DateTimeOffset(2025, 6, 9, 6, 0, 0, TimeSpan.Zero), ScheduleDesk.Sam),
            (made.State, made.NextDueAt, made.Owner));
        Assert.Equal([ScheduleDesk.Max, ScheduleDesk.Sam], made.Recipients);
        Assert.Empty((await _desk.Query.ListAsync(max, Token))!);
        var seen = await _desk.ListedAsync(ada, "Monday mail");
        Assert.Equal((false, true), (seen.MayChange, seen.MayStop));
        Assert.Equal([AuditActions.ScheduleAdded], await _desk.ActionsAsync());
    }

    [Theory, Databases]
    public async Task Add_WithEverythingWrong_NamesItAll(StoreKind database)
    {
        var (sam, _, ada) = await BeginAsync(database);
        await _desk.AddAsync(sam, ScheduleDesk.Draft("Taken", sam));
        var wrong = new ScheduleDraft(
            " taken", "period=7d", new ScheduleTimes(ScheduleRhythm.Monthly, default, 32, 24), "Mars/Olympus", "fr", WhenEmpty.Say,
            [ada.UserId]);

        var answer = await _desk.Editor.AddAsync(sam, wrong, Token);

        Assert.Equal(
            [
                ScheduleProblem.NameTaken, ScheduleProblem.QueryUnfit, ScheduleProblem.HourUnfit, ScheduleProblem.DayUnfit,
                ScheduleProblem.ZoneUnknown, ScheduleProblem.LanguageUnknown, ScheduleProblem.RecipientUnfit,
            ],
            answer.Problems.Order());
        Assert.Equal(
            [ScheduleProblem.NameMissing, ScheduleProblem.NoRecipient],
            (await _desk.Editor.AddAsync(sam, ScheduleDesk.Draft("\u200b "), Token)).Problems);
        Assert.Single((await _desk.Query.ListAsync(sam, Token))!);
    }

    [Theory, Databases]
    public async Task Add_ByAnAdmin_IsRefused(StoreKind database)
    {
        var (sam, _, ada) = await BeginAsync(database);

        Assert.Equal([ScheduleProblem.NotAllowed], (await _desk.Editor.AddAsync(ada, ScheduleDesk.Draft("Mine", sam), Token)).Problems);
    }

    [Theory, Databases]
    public async Task Change_OfAnothers_IsRefusedAndAfterAnotherChangeToo(StoreKind database)
    {
        var (sam, max, ada) = await BeginAsync(database);
        var made = await _desk.AddAsync(sam, ScheduleDesk.Draft("Weekly", sam));
        var draft = ScheduleDesk.Draft("Other", sam, max);

        Assert.Equal([ScheduleProblem.Gone], (await _desk.Editor.ChangeAsync(max, made, draft, Token)).Problems);
        Assert.Equal([ScheduleProblem.NotAllowed], (await _desk.Editor.ChangeAsync(ada, made, draft, Token)).Problems);
        Assert.Contains(await _desk.Store.AuditAsync(), entry => entry.Action == AuditActions.AccessRefused);
        _desk.Store.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await _desk.Editor.ChangeAsync(sam, made, draft, Token)).Succeeded);
        Assert.Equal([ScheduleProblem.Changed], (await _desk.Editor.ChangeAsync(sam, made, draft, Token)).Problems);
        Assert.Equal([ScheduleDesk.Max, ScheduleDesk.Sam], (await _desk.ListedAsync(sam, "Other")).Recipients);
    }

    [Theory, Databases]
    public async Task Pause_ByAnAdmin_SendsNothingUntilItIsResumed(StoreKind database)
    {
        var (sam, _, ada) = await BeginAsync(database);
        var id = (await _desk.AddAsync(sam, ScheduleDesk.Draft("Weekly", sam))).Id;

        Assert.True((await _desk.Editor.PauseAsync(ada, id, Token)).Succeeded);
        _desk.Store.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Empty(await _desk.TakeAllAsync());
        Assert.True((await _desk.Editor.ResumeAsync(sam, id, Token)).Succeeded);

        Assert.Empty(await _desk.TakeAllAsync());
        Assert.Equal(new DateTimeOffset(2025, 6, 16, 6, 0, 0, TimeSpan.Zero), (await _desk.ListedAsync(sam, "Weekly")).NextDueAt);
        Assert.Equal(
            [AuditActions.ScheduleAdded, AuditActions.SchedulePaused, AuditActions.ScheduleResumed], await _desk.ActionsAsync());
    }

    [Theory, Databases]
    public async Task Test_ByTheOwner_GoesToThemAloneAtOnce(StoreKind database)
    {
        var (sam, max, _) = await BeginAsync(database);
        var made = await _desk.AddAsync(sam, ScheduleDesk.Draft("Weekly", sam, max));

        Assert.True((await _desk.Editor.TestAsync(sam, made.Id, Token)).Succeeded);

        var test = Assert.Single(await _desk.TakeAllAsync());
        Assert.Equal((sam.UserId, true), (test.UserId, test.IsTest));
        Assert.Equal(made.NextDueAt, (await _desk.ListedAsync(sam, "Weekly")).NextDueAt);
    }

    [Theory, Databases]
    public async Task Remove_WithSomethingWaiting_SendsItNoMore(StoreKind database)
    {
        var (sam, _, _) = await BeginAsync(database);
        var id = (await _desk.AddAsync(sam, ScheduleDesk.Draft("Weekly", sam))).Id;
        _desk.Store.Clock.Advance(TimeSpan.FromDays(8));
        await _desk.Claims.RunAsync(Token);

        Assert.True((await _desk.Editor.RemoveAsync(sam, id, Token)).Succeeded);

        Assert.Null(await _desk.Queue.NextAsync(Token));
        Assert.Empty((await _desk.Query.ListAsync(sam, Token))!);
    }

    private async Task<(Viewer Sam, Viewer Max, Viewer Ada)> BeginAsync(StoreKind database)
    {
        _desk = await ScheduleDesk.BeginAsync(database);
        return (
            await _desk.ViewerAsync(ScheduleDesk.Sam),
            await _desk.ViewerAsync(ScheduleDesk.Max),
            await _desk.ViewerAsync(ScheduleDesk.Ada));
    }
}
