using System.Text.Json;
using Dashboard.Data.Access;
using Dashboard.Data.Privacy;
using Dashboard.Data.Prompting.OptOuts;
using Dashboard.Data.Tests.Prompting.Outbox;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Privacy;

/// <summary>What is handed out, and erased, of a customer who was perhaps never asked.</summary>
public sealed class CustomerExportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Export_OfSomebodyWithoutAnAnswer_HoldsConversationsAndTheirWishNotToBeAsked(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        var host = desk.X.Data;
        await desk.CloseAsync("case-1", change: closed => closed with { Language = "de-AT", TimeZone = "Europe/Vienna" });
        await host.Get<OptOutList>().AddAsync(OutboxDesk.Customer, "by phone", Acting.As("ada"), Token);
        await desk.RunAsync();
        await using var store = host.OpenStore();
        var own = await store.Agents.Select(agent => agent.Id).SingleAsync(Token);

        var whole = await host.Get<CustomerExport>().RunAsync(DataHost.Manager, OutboxDesk.Customer, Token);
        var colleague = new Viewer("m", "m@acme.example", ViewerRoles.Manager, [], [own]);
        var without = await host.Get<CustomerExport>().RunAsync(colleague, OutboxDesk.Customer, Token);

        using var file = JsonDocument.Parse(whole.Json);
        Assert.Equal("by phone", file.RootElement.GetProperty("notAskedBecause").GetString());
        var conversation = Assert.Single(file.RootElement.GetProperty("conversations").EnumerateArray());
        Assert.Equal(
            ["case-1", "de-AT", "Europe/Vienna", "HeldBack", "OptedOut"],
            new[] { "case", "language", "timeZone", "prompt", "reason" }.Select(name => conversation.GetProperty(name).GetString()));
        using var other = JsonDocument.Parse(without.Json);
        Assert.Equal(0, other.RootElement.GetProperty("conversations").GetArrayLength());
    }

    [Theory, Databases]
    public async Task Erasure_OfSomebodyOnTheList_KeepsThatTheyAreOnItAndNoMore(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        var host = desk.X.Data;
        await desk.CloseAsync("case-1", change: closed => closed with { Language = "de-AT", TimeZone = "Europe/Vienna" });
        await host.Get<OptOutList>().AddAsync(OutboxDesk.Customer, "by phone", Acting.As("ada"), Token);

        await host.Get<CustomerErasure>().RunAsync(Viewer.CommandLine, OutboxDesk.Customer, Token);

        await using var store = host.OpenStore();
        var closing = await store.Closings.AsNoTracking().SingleAsync(Token);
        Assert.Equal((null, null, null), (closing.CustomerUserId, closing.Language, closing.TimeZone));
        var optOut = await store.OptOuts.AsNoTracking().SingleAsync(Token);
        Assert.Equal((OutboxDesk.Customer, null), (optOut.CustomerUserId, optOut.Reason));
    }
}
