using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Schedules;
using Dashboard.Data.Schedules.Destinations;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Tests.Access;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Schedules;

/// <summary>Schedules over a real database, with people of every kind. It is Wednesday, 4 June 2025, noon UTC.</summary>
internal sealed class ScheduleDesk : IAsyncDisposable
{
    public const string Sam = "sam@acme.example";
    public const string Max = "max@acme.example";
    public const string Ada = "ada@acme.example";

    private ScheduleDesk(AccessStore store) => Store = store;

    public AccessStore Store { get; }

    public ScheduleEditor Editor => Store.Services.GetRequiredService<ScheduleEditor>();

    public ScheduleQuery Query => Store.Services.GetRequiredService<ScheduleQuery>();

    public ScheduleClaims Claims => Store.Services.GetRequiredService<ScheduleClaims>();

    public DeliveryQueue Queue => Store.Services.GetRequiredService<DeliveryQueue>();

    public static CancellationToken Token => AccessStore.Token;

    public static async Task<ScheduleDesk> BeginAsync(StoreKind database, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        var desk = new ScheduleDesk(await AccessStore.CreateAsync(database, services => services.AddSchedules(configuration)));
        await desk.Store.AddUserAsync(Sam, RoleNames.Supervisor);
        await desk.Store.AddUserAsync(Max, RoleNames.Manager);
        await desk.Store.AddUserAsync(Ada, RoleNames.Admin);
        return desk;
    }

    public async Task<Viewer> ViewerAsync(string email)
    {
        await using var context = await Store.OpenAsync();
        return await Store.Viewers.ForAsync((await context.Users.SingleAsync(user => user.Email == email, Token)).Id, Token);
    }

    /// <summary>Every Monday at eight in Berlin, to whoever has it sent.</summary>
    public static ScheduleDraft Draft(string name, params Viewer[] recipients) => new(
        name, "?period=last-week", new ScheduleTimes(ScheduleRhythm.Weekly, DayOfWeek.Monday, 1, 8), "Europe/Berlin", "en", WhenEmpty.Say,
        [.. recipients.Select(recipient => recipient.UserId)]);

    /// <summary>The same, called Weekly, to a place.</summary>
    public static ScheduleDraft To(DestinationKind kind, string address, string folder = "weekly") => Draft("Weekly") with
    {
        Destination = new DestinationDraft(kind) { Address = new Secret(address), Folder = folder },
    };

    public async Task<ScheduleListing> AddAsync(Viewer viewer, ScheduleDraft draft)
    {
        Assert.Empty((await Editor.AddAsync(viewer, draft, Token)).Problems);
        return await ListedAsync(viewer, draft.Name);
    }

    public async Task<ScheduleListing> ListedAsync(Viewer viewer, string name) =>
        (await Query.ListAsync(viewer, Token))!.Single(schedule => schedule.Name == name);

    public async Task<IReadOnlyList<DueDelivery>> TakeAllAsync()
    {
        await Claims.RunAsync(Token);
        var all = new List<DueDelivery>();
        while (await Queue.NextAsync(Token) is { } next)
            all.Add(next);
        return all;
    }

    public Task EndAsync(DueDelivery delivery, DeliveryState state, string? reason = null, bool again = false) => Queue.EndAsync(
        delivery,
        new DeliveryEnd(state, "?x") { Reason = reason, MayBeTriedAgain = again, Bytes = state is DeliveryState.Sent ? 1234 : null },
        Token);

    public async Task<IReadOnlyList<string>> ActionsAsync() =>
        [
            .. (await Store.AuditAsync()).Select(entry => entry.Action)
                .Where(action => action.StartsWith("schedule.", StringComparison.Ordinal)),
        ];

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
