using Dashboard.Data.Access;
using Dashboard.Data.Access.People;
using Dashboard.Data.Foundation;
using Dashboard.Data.Schedules;
using Dashboard.Data.Schedules.Destinations;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Dashboard.Tests.Endpoints;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Xunit;

namespace Dashboard.Tests.Deliveries;

public sealed class ReportDeliveryTests : IAsyncLifetime
{
    private DeliveryDesk _desk = null!;

    private static CancellationToken Token => AppHost.Token;

    public async ValueTask InitializeAsync() => _desk = await DeliveryDesk.OpenAsync();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Report_ToASupervisorAndAManager_IsMadeForEachOfThem()
    {
        var (supervisor, manager) = (await _desk.ViewerAsync(People.Supervisor), await _desk.ViewerAsync(People.Manager));
        var id = await MakeDueAsync(manager, DeliveryDesk.Draft("A <b>week</b>", DeliveryDesk.Query, supervisor, manager));

        MimeMessage[] mails = [(await _desk.Mail.NextAsync(Token)).Read(), (await _desk.Mail.NextAsync(Token)).Read()];

        var toManager = mails.Single(mail => mail.To.ToString() == People.EmailOf(People.Manager));
        var toSupervisor = mails.Single(mail => mail.To.ToString() == People.EmailOf(People.Supervisor));
        Assert.Equal(
            "report-all-accounts-2025-03-01-to-2025-03-31-csat-and-nps.xlsx",
            Assert.Single(toManager.Attachments).ContentDisposition?.FileName);
        Assert.Empty(toSupervisor.Attachments);

        // All four scores against those of the one team that is the supervisor's.
        Assert.Contains("NPS: ", toManager.TextBody, StringComparison.Ordinal);
        Assert.Contains("2 scores", LineOf(toManager, "NPS"), StringComparison.Ordinal);
        Assert.DoesNotContain("scores", LineOf(toSupervisor, "NPS"), StringComparison.Ordinal);
        Assert.Contains("http://localhost:5080/?from=2025-03-01&to=2025-03-31", toManager.TextBody, StringComparison.Ordinal);
        Assert.Contains("A &lt;b&gt;week&lt;/b&gt;", toManager.HtmlBody, StringComparison.Ordinal);
        Assert.Contains(Encoded(toManager.TextBody!.Split('\n')[0].Trim()), toManager.HtmlBody, StringComparison.Ordinal);
        Assert.All(await _desk.EndsAsync(manager, id), row => Assert.Equal(DeliveryState.Sent, row.State));
        Assert.Equal(2, await CountAsync(AuditActions.ReportSent));
    }

    [Fact]
    public async Task Report_ToWhoHasLostTheRight_IsNotSentAndTheHistorySaysSo()
    {
        var (supervisor, manager) = (await _desk.ViewerAsync(People.Supervisor), await _desk.ViewerAsync(People.Manager));
        Assert.Empty((await _desk.Host.Get<ScheduleEditor>().AddAsync(
            manager, DeliveryDesk.Draft("Weekly", DeliveryDesk.Query, supervisor), Token)).Problems);
        await _desk.Host.Get<PeopleEditor>().DisableAsync(People.EmailOf(People.Supervisor), Actor.CommandLine, Token);
        var id = await DueAsync("Weekly");

        var end = Assert.Single(await _desk.EndsAsync(manager, id));

        Assert.Equal((DeliveryState.Withheld, "They see no results, or not any more."), (end.State, end.Reason));
        Assert.False(_desk.Mail.HasMore);
        Assert.Equal(1, await CountAsync(AuditActions.ReportWithheld));
    }

    [Fact]
    public async Task Report_FilteredByWhatItsRecipientMayNotSee_IsNotSent()
    {
        var (supervisor, manager) = (await _desk.ViewerAsync(People.Supervisor), await _desk.ViewerAsync(People.Manager));
        var id = await MakeDueAsync(
            manager, DeliveryDesk.Draft("Orders", $"{DeliveryDesk.Query}&team={KnownFeedback.Orders}", supervisor, manager));

        var ends = await _desk.EndsAsync(manager, id);

        Assert.Equal(
            [(People.EmailOf(People.Manager), DeliveryState.Sent), (People.EmailOf(People.Supervisor), DeliveryState.Withheld)],
            ends.Select(end => (end.To, end.State)));
        Assert.Equal([People.EmailOf(People.Manager)], (await _desk.Mail.NextAsync(Token)).To);
        Assert.False(_desk.Mail.HasMore);
    }

    [Theory]
    [InlineData(WhenEmpty.Skip, DeliveryState.Skipped)]
    [InlineData(WhenEmpty.Say, DeliveryState.Sent)]
    public async Task Report_OfDaysWithoutAnything_IsSkippedOrSaysSo(WhenEmpty when, DeliveryState state)
    {
        var manager = await _desk.ViewerAsync(People.Manager);
        var draft = DeliveryDesk.Draft("Quiet", "?from=2025-01-01&to=2025-01-31", manager) with { WhenEmpty = when, Language = "de" };

        var id = await MakeDueAsync(manager, draft);

        Assert.Equal(state, Assert.Single(await _desk.EndsAsync(manager, id)).State);
        if (state is DeliveryState.Sent)
            Assert.StartsWith("Es gibt nichts zu berichten", (await _desk.Mail.NextAsync(Token)).Read().TextBody, StringComparison.Ordinal);
        Assert.False(_desk.Mail.HasMore);
    }

    [Fact]
    public async Task Report_ThatTheServerRefuses_IsToldToOwnerAndAdmins()
    {
        const string Gone = "gone.gina@acme.example";
        Assert.Empty((await _desk.Host.Get<UserRegistry>().AddAsync(
            Gone, [RoleNames.Manager], People.Password, Actor.CommandLine, Token)).Problems);
        var manager = await _desk.ViewerAsync(People.Manager);
        var gina = await DeliveryDesk.ViewerAsync(_desk.Host, Gone);

        var id = await MakeDueAsync(manager, DeliveryDesk.Draft("Weekly", DeliveryDesk.Query, gina));

        var end = Assert.Single(await _desk.EndsAsync(manager, id));
        Assert.Equal(DeliveryState.Failed, end.State);
        Assert.Contains("does not take mail to this address", end.Reason, StringComparison.Ordinal);
        var told = new[] { await _desk.Mail.NextAsync(Token), await _desk.Mail.NextAsync(Token) };
        Assert.Equal(
            [People.EmailOf(People.Admin), People.EmailOf(People.Manager)], told.SelectMany(mail => mail.To).Order(StringComparer.Ordinal));
        Assert.All(told, mail => Assert.Contains(Gone, mail.Read().TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Report_ThatAProgramNeverTakes_IsToldWithoutItsAddress()
    {
        const string Secret = "a-very-secret-part-of-it";
        var manager = await _desk.ViewerAsync(People.Manager);
        var draft = DeliveryDesk.Draft("Weekly", DeliveryDesk.Query) with
        {
            Destination = new DestinationDraft(DestinationKind.Webhook) { Address = new Secret($"https://nobody.invalid/in?key={Secret}") },
        };
        var id = await MakeDueAsync(manager, draft);
        await HurryToTheLastTryAsync(id);

        var end = Assert.Single(await _desk.EndsAsync(manager, id));

        Assert.Equal(DeliveryState.Failed, end.State);
        var told = new[] { await _desk.Mail.NextAsync(Token), await _desk.Mail.NextAsync(Token) };
        Assert.Equal(
            [People.EmailOf(People.Admin), People.EmailOf(People.Manager)], told.SelectMany(mail => mail.To).Order(StringComparer.Ordinal));
        Assert.All(told, mail => Assert.Contains("Webhook nobody.invalid/…f-it: ", mail.Read().TextBody, StringComparison.Ordinal));
        Assert.All(told, mail => Assert.DoesNotContain(Secret, mail.Read().TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Test_AskedFor_ComesToWhoAsksAndIsTheSameMailWhenTriedAgain()
    {
        var (supervisor, manager) = (await _desk.ViewerAsync(People.Supervisor), await _desk.ViewerAsync(People.Manager));
        var editor = _desk.Host.Get<ScheduleEditor>();
        Assert.Empty((await editor.AddAsync(manager, DeliveryDesk.Draft("Weekly", DeliveryDesk.Query, supervisor), Token)).Problems);
        var id = (await _desk.Host.Get<ScheduleQuery>().ListAsync(manager, Token))!.Single().Id;

        Assert.True((await editor.TestAsync(manager, id, Token)).Succeeded);

        var mail = await _desk.Mail.NextAsync(Token);
        Assert.Equal([People.EmailOf(People.Manager)], mail.To);
        Assert.StartsWith("Test of Weekly: ", mail.Read().Subject, StringComparison.Ordinal);
        var sent = Assert.Single(await _desk.EndsAsync(manager, id));
        Assert.Equal($"report-{sent.Id:N}@acme.example", mail.Read().MessageId);
    }

    private Task<Guid> MakeDueAsync(Viewer owner, ScheduleDraft draft) => DeliveryDesk.MakeDueAsync(_desk.Host, owner, draft);

    private async Task<Guid> DueAsync(string name)
    {
        await using var store = _desk.Host.OpenStore();
        DateTimeOffset? due = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        await store.Set<ReportSchedule>().Where(one => one.Name == name)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.NextDueAt, due), Token);
        return (await store.Set<ReportSchedule>().SingleAsync(one => one.Name == name, Token)).Id;
    }

    /// <summary>Once it was tried in vain, it is tried for the last time.</summary>
    private async Task HurryToTheLastTryAsync(Guid id)
    {
        await using var store = _desk.Host.OpenStore();
        var waiting = store.Set<ReportDelivery>().Where(one => one.ScheduleId == id && one.State == DeliveryState.Waiting && one.Tries > 0);
        await Until.TrueAsync(() => waiting.AnyAsync(Token), "the report waits to be sent again");
        var now = TimeProvider.System.GetUtcNow();
        await waiting.ExecuteUpdateAsync(
            row => row.SetProperty(one => one.NextTryAt, now).SetProperty(one => one.Tries, DeliveryQueue.MostTries - 1), Token);
    }

    private async Task<int> CountAsync(string action)
    {
        await using var store = _desk.Host.OpenStore();
        return await store.AuditLog.CountAsync(entry => entry.Action == action, Token);
    }

    private static string LineOf(MimeMessage mail, string number) =>
        mail.TextBody!.Split('\n').Single(line => line.StartsWith(number + ": ", StringComparison.Ordinal));

    private static string Encoded(string text) => System.Net.WebUtility.HtmlEncode(text);
}
