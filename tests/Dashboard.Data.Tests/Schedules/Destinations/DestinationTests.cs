using Dashboard.Data.Access;
using Dashboard.Data.Access.Secrets;
using Dashboard.Data.Foundation;
using Dashboard.Data.Schedules;
using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Schedules.Destinations;

public sealed class DestinationTests : IAsyncDisposable
{
    private const string Slack = "https://hooks.slack.example/services/T024BE7LD/B01ABCDEF/aVerySecretPart12";
    private const string Hook = "https://bi.acme.example/reports/in?code=another-secret-part";

    private readonly TemporaryFolder _folder = new();
    private ScheduleDesk _desk = null!;
    private Viewer _sam = null!;
    private Viewer _max = null!;

    private static CancellationToken Token => ScheduleDesk.Token;

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        _folder.Dispose();
    }

    [Theory, Databases]
    public async Task Add_ToAChat_KeepsTheAddressFromEverybody(StoreKind database)
    {
        await BeginAsync(database);

        var made = await _desk.AddAsync(_max, ScheduleDesk.To(DestinationKind.Slack, Slack));

        Assert.Equal((DestinationKind.Slack, "hooks.slack.example/…rt12"), (made.Draft.Destination.Kind, made.Place));
        Assert.True(made.Draft.Destination.Address.IsEmpty);
        Assert.Empty(made.Recipients);
        var admins = await _desk.ListedAsync(await _desk.ViewerAsync(ScheduleDesk.Ada), "Weekly");
        Assert.Equal(("hooks.slack.example/…rt12", false, true), (admins.Place, admins.MayChange, admins.MayStop));
        await using var context = await _desk.Store.OpenAsync();
        var row = await context.ReportSchedules.AsNoTracking().SingleAsync(Token);
        Assert.DoesNotContain("Secret", row.Destination.ProtectedAddress, StringComparison.Ordinal);
        Assert.Equal(Slack, Secrets.Reveal(row.Destination.ProtectedAddress!));
        var entry = Assert.Single(await _desk.Store.AuditAsync(), entry => entry.Action == AuditActions.ScheduleAdded);
        Assert.Contains("to Slack hooks.slack.example/…rt12: ", entry.Details, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", entry.Details, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Add_ToAPlaceByASupervisor_IsRefusedAndWrittenDown(StoreKind database)
    {
        await BeginAsync(database);

        foreach (var kind in new[] { DestinationKind.Folder, DestinationKind.Webhook, DestinationKind.Slack, DestinationKind.Teams })
        {
            var answer = await _desk.Editor.AddAsync(_sam, ScheduleDesk.To(kind, Hook), Token);
            Assert.Equal([ScheduleProblem.DestinationUnfit], answer.Problems);
        }

        Assert.Empty((await _desk.Query.ListAsync(_sam, Token))!);
        Assert.Equal(4, (await _desk.Store.AuditAsync()).Count(entry => entry.Action == AuditActions.AccessRefused));
    }

    [Theory, Databases]
    public async Task Add_ToUnfitPlaces_SaysWhatIsWrong(StoreKind database)
    {
        await BeginAsync(database);

        Assert.Equal(ScheduleProblem.AddressMissing, await ProblemAsync(DestinationKind.Teams, ""));
        foreach (var unfit in new[]
        {
            "http://bi.acme.example/", "ftp://bi.acme.example/", "bi.acme.example/in", "https://who:pw@bi.acme.example/",
            "https://bi.acme.example/#part", "https://bi.acme.example/" + new string('a', 2000),
        })
            Assert.Equal(ScheduleProblem.AddressUnfit, await ProblemAsync(DestinationKind.Webhook, unfit));
        foreach (var inside in new[] { "https://127.0.0.1/", "https://10.1.2.3:8443/x", "https://[::1]/", "https://169.254.169.254/" })
            Assert.Equal(ScheduleProblem.AddressNotPublic, await ProblemAsync(DestinationKind.Webhook, inside));
        foreach (var name in new[] { "", "..", ".", "a/b", "a\\b", "-a", "ä", "a b", "a\n", new string('a', 61) })
            Assert.Equal(ScheduleProblem.FolderUnfit, await ProblemAsync(DestinationKind.Folder, "", name));
        Assert.Equal(ScheduleProblem.DestinationUnfit, await ProblemAsync((DestinationKind)9, Hook));
    }

    [Theory, Databases]
    public async Task Add_ToAFolderWhereThereIsNone_IsRefused(StoreKind database)
    {
        _desk = await ScheduleDesk.BeginAsync(database);
        _max = await _desk.ViewerAsync(ScheduleDesk.Max);

        Assert.Equal(ScheduleProblem.FolderOff, await ProblemAsync(DestinationKind.Folder, "", "weekly"));
    }

    [Theory, Databases]
    public async Task Add_OfAWebhook_GivesItsKeyOnceAndAnotherForAnotherAddress(StoreKind database)
    {
        await BeginAsync(database);

        var first = (await _desk.Editor.AddAsync(_max, ScheduleDesk.To(DestinationKind.Webhook, Hook), Token)).NewKey!.Value;

        Assert.StartsWith("whsec_", first.Reveal(), StringComparison.Ordinal);
        Assert.Equal([first], await KeysAsync());
        foreach (var same in new[] { "", Hook })
        {
            Assert.Null(await ChangeAsync(ScheduleDesk.To(DestinationKind.Webhook, same)));
            Assert.Equal([first], await KeysAsync());
        }

        var other = (await ChangeAsync(ScheduleDesk.To(DestinationKind.Webhook, Hook + "2")))!.Value;
        Assert.NotEqual(first, other);
        Assert.Equal([other], await KeysAsync());
        Assert.Null(await ChangeAsync(ScheduleDesk.To(DestinationKind.Slack, Slack)));
        Assert.Empty(await KeysAsync());
    }

    [Theory, Databases]
    public async Task RenewKey_OfAWebhook_SignsWithBothForADay(StoreKind database)
    {
        await BeginAsync(database);
        var first = (await _desk.Editor.AddAsync(_max, ScheduleDesk.To(DestinationKind.Webhook, Hook), Token)).NewKey!.Value;
        var id = (await _desk.ListedAsync(_max, "Weekly")).Id;
        _desk.Store.Clock.Advance(TimeSpan.FromSeconds(1));

        var second = (await _desk.Editor.RenewKeyAsync(_max, id, Token)).NewKey!.Value;

        Assert.Equal([second, first], await KeysAsync());
        Assert.Contains(AuditActions.ScheduleKeyRenewed, await _desk.ActionsAsync());
        _desk.Store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([second], await KeysAsync());
        var renewed = await _desk.Store.Services.GetRequiredService<SecretRenewal>().RunAsync(Actor.CommandLine, Token);
        Assert.Equal(0, renewed.Unreadable);
        Assert.True(renewed.Secrets >= 3);
        Assert.Equal([second], await KeysAsync());
        Assert.DoesNotContain(
            await _desk.Store.AuditAsync(), entry => $"{entry.Details}".Contains(second.Reveal()[6..], StringComparison.Ordinal));
        Assert.Equal([ScheduleProblem.Gone], (await _desk.Editor.RenewKeyAsync(_sam, id, Token)).Problems);
    }

    private SecretProtector Secrets => _desk.Store.Services.GetRequiredService<SecretProtector>();

    private async Task<ScheduleProblem> ProblemAsync(DestinationKind kind, string address, string folder = "") =>
        Assert.Single((await _desk.Editor.AddAsync(_max, ScheduleDesk.To(kind, address, folder), Token)).Problems);

    private async Task<Secret?> ChangeAsync(ScheduleDraft draft)
    {
        _desk.Store.Clock.Advance(TimeSpan.FromSeconds(1));
        var answer = await _desk.Editor.ChangeAsync(_max, await _desk.ListedAsync(_max, "Weekly"), draft, Token);
        Assert.Empty(answer.Problems);
        return answer.NewKey;
    }

    /// <summary>The keys that a report is signed with now.</summary>
    private async Task<IReadOnlyList<Secret>> KeysAsync()
    {
        Assert.True((await _desk.Editor.TestAsync(_max, (await _desk.ListedAsync(_max, "Weekly")).Id, Token)).Succeeded);
        var due = Assert.Single(await _desk.TakeAllAsync());
        await _desk.EndAsync(due, DeliveryState.Sent);
        return due.To.Reveal(Secrets)!.Value.Keys;
    }

    private async Task BeginAsync(StoreKind database)
    {
        _desk = await ScheduleDesk.BeginAsync(database, ("Deliveries:Folder", _folder.Path));
        (_sam, _max) = (await _desk.ViewerAsync(ScheduleDesk.Sam), await _desk.ViewerAsync(ScheduleDesk.Max));
    }
}
