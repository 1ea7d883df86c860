using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Schedules;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Dashboard.Tests.Endpoints;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Tests.Deliveries;

/// <summary>The whole product beside a real mail server.</summary>
internal sealed class DeliveryDesk(AppHost host, MailServer mail) : IAsyncDisposable
{
    public const string Query = "?" + KnownFeedback.Days;

    public AppHost Host { get; } = host;

    public MailServer Mail { get; } = mail;

    private static CancellationToken Token => AppHost.Token;

    /// <param name="more">Settings beside those of mail.</param>
    public static async Task<DeliveryDesk> OpenAsync(params (string Key, string Value)[] more)
    {
        var mail = await MailServer.StartAsync();
        return new DeliveryDesk(await StartAsync(mail, more), mail);
    }

    /// <summary>The product, which sends by a server.</summary>
    /// <param name="mail">The server.</param>
    /// <param name="more">Settings beside those of mail.</param>
    public static Task<AppHost> StartAsync(MailServer mail, params (string Key, string Value)[] more) =>
        AppHost.StartAsync([.. mail.Settings().Select(setting => (setting.Key, setting.Value!)), .. more]);

    public static async Task<Viewer> ViewerAsync(AppHost host, string email)
    {
        await using var store = host.OpenStore();
        return await host.Get<ViewerReader>().ForAsync((await store.Users.SingleAsync(user => user.Email == email, Token)).Id, Token);
    }

    public Task<Viewer> ViewerAsync(string person) => ViewerAsync(Host, People.EmailOf(person));

    public static ScheduleDraft Draft(string name, string query, params Viewer[] to) => new(
        name, query, new ScheduleTimes(ScheduleRhythm.Weekly, DayOfWeek.Monday, 1, 8), "Europe/Berlin", "en", WhenEmpty.Say,
        [.. to.Select(viewer => viewer.UserId)]);

    /// <summary>Makes a schedule that is due at once.</summary>
    public static async Task<Guid> MakeDueAsync(AppHost host, Viewer owner, ScheduleDraft draft)
    {
        Assert.Empty((await host.Get<ScheduleEditor>().AddAsync(owner, draft, Token)).Problems);
        return await DueAsync(host, owner, draft.Name, TimeProvider.System.GetUtcNow().AddMinutes(-1));
    }

    /// <summary>Has a schedule due at a time that is over.</summary>
    public static async Task<Guid> DueAsync(AppHost host, Viewer owner, string name, DateTimeOffset? due)
    {
        var id = (await host.Get<ScheduleQuery>().ListAsync(owner, Token))!.Single(one => one.Name == name).Id;
        await using var store = host.OpenStore();
        await store.Set<ReportSchedule>().Where(one => one.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.NextDueAt, due), Token);
        return id;
    }

    /// <summary>What became of a schedule's reports, once nothing of it is open any more.</summary>
    public Task<IReadOnlyList<DeliveryListing>> EndsAsync(Viewer viewer, Guid id) => EndsAsync(Host, viewer, id);

    /// <summary>The same, of any product.</summary>
    public static async Task<IReadOnlyList<DeliveryListing>> EndsAsync(AppHost host, Viewer viewer, Guid id)
    {
        IReadOnlyList<DeliveryListing> rows = [];
        await Until.TrueAsync(
            async () =>
            {
                rows = (await host.Get<ScheduleQuery>().HistoryAsync(viewer, id, new RowRange(0, 50), Token))!;
                return rows.Count > 0 && rows.All(row => row.EndedAt is not null);
            },
            "every report of the schedule came to its end");
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Mail.DisposeAsync();
    }
}
