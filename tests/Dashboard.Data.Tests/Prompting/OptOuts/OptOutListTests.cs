using Dashboard.Data.Access;
using Dashboard.Data.Foundation;
using Dashboard.Data.Prompting.OptOuts;
using Dashboard.Data.Store.Entities;
using Dashboard.Data.Tests.Prompting.Outbox;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.OptOuts;

public sealed class OptOutListTests
{
    private static readonly Viewer Admin = new("ada", "ada@example.com", ViewerRoles.Admin, [], []) { IsPerson = false };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Add_LinesOfAFile_AreNotedWithTheirReasons(StoreKind database)
    {
        await using var store = await DataHost.StartAsync(store: database);
        var list = store.Get<OptOutList>();

        var first = await list.AddAsync(
            "customer_user_id,reason\r\n11,asked; by phone\r\n\"12\"\t\r\n 13 \n13;twice", "wrote to us", Ada, Token);
        var again = await list.AddAsync("11\n14", null, Ada, Token);

        Assert.Equal((3, 0), (first.Added, first.Known));
        Assert.Equal((1, 1), (again.Added, again.Known));
        var page = await list.ListAsync(Admin, null, new RowRange(0, 10), Token);
        Assert.Equal(4, page!.Total);
        Assert.Equal(
            [("11", "asked; by phone"), ("12", "wrote to us"), ("13", "twice"), ("14", null)],
            page.Rows.OrderBy(row => row.CustomerUserId, StringComparer.Ordinal).Select(row => (row.CustomerUserId, row.Reason)));
        Assert.Equal(["11"], (await list.ListAsync(Admin, " 11", new RowRange(0, 10), Token))!.Rows.Select(row => row.CustomerUserId));
        await using var context = store.OpenStore();
        Assert.Equal(
            ["3 customers", "1 customers"],
            await context.AuditLog.Where(entry => entry.Action == AuditActions.OptOutAdded).OrderBy(entry => entry.Id)
                .Select(entry => entry.Details).ToListAsync(Token));
    }

    [Theory, Databases]
    public async Task Add_WithLinesThatNameNobody_AddsNothingAndNamesThem(StoreKind database)
    {
        await using var store = await DataHost.StartAsync(store: database);
        var list = store.Get<OptOutList>();

        var answer = await list.AddAsync("11\n@acme\n\n123456789012345678901\n1２", null, Ada, Token);

        Assert.Equal([2, 4, 5], answer.Faults);
        Assert.Equal(0, (await list.ListAsync(Admin, null, new RowRange(0, 10), Token))!.Total);
    }

    [Theory, Databases]
    public async Task Add_MoreThanAtOnce_AddsNothing(StoreKind database)
    {
        await using var store = await DataHost.StartAsync(store: database);
        var list = store.Get<OptOutList>();

        var answer = await list.AddAsync(string.Join('\n', Enumerable.Range(1, OptOutList.MostAtOnce + 1)), null, Ada, Token);

        Assert.True(answer.IsTooMany);
        Assert.Equal(0, (await list.ListAsync(Admin, null, new RowRange(0, 10), Token))!.Total);
    }

    [Theory, Databases]
    public async Task Customer_WhoOptsOutWhileTheirPromptWaits_IsNotAskedUntilTheyAreTakenOff(StoreKind database)
    {
        await using var desk = await OutboxDesk.StartAsync(database);
        var list = desk.X.Data.Get<OptOutList>();
        await desk.CloseAsync("case-1");
        await desk.RunAsync();

        await list.AddAsync(OutboxDesk.Customer, null, Ada, Token);
        await desk.RunAfterAsync(TimeSpan.FromHours(3));
        Assert.Equal((PromptState.HeldBack, PromptReason.OptedOut), await desk.StateAsync("case-1"));

        Assert.True(await list.RemoveAsync(OutboxDesk.Customer, Ada, Token));
        Assert.False(await list.RemoveAsync(OutboxDesk.Customer, Ada, Token));
        await desk.CloseAsync("case-2");
        await desk.RunAfterAsync(TimeSpan.FromHours(3));
        Assert.Equal((PromptState.Sent, null), await desk.StateAsync("case-2"));
    }

    [Fact]
    public async Task List_ForWhoeverIsNoAdmin_IsNone()
    {
        await using var store = await DataHost.StartAsync();

        Assert.Null(await store.Get<OptOutList>().ListAsync(DataHost.Manager, null, new RowRange(0, 10), Token));
    }

    private static Actor Ada => Acting.As("ada");
}
