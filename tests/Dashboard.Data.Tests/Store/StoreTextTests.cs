using Dashboard.Data.Store;
using Dashboard.Data.Store.Entities;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Store;

public sealed class StoreTextTests
{
    private static readonly string[] Ids = ["a", "B", "Ä", "ä", "a-b", "ab", "a b", "_", "Z", "10", "9"];

    [Theory, Databases]
    public async Task Texts_Sorted_SortByBytes(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await AddTeamsAsync(host, Ids);

        await using var store = host.OpenStore();

        Assert.Equal(
            Ids.Order(StringComparer.Ordinal),
            await store.Teams.OrderBy(team => team.ExternalId).Select(team => team.ExternalId).ToListAsync());
        Assert.Equal("ä", await store.Teams.MaxAsync(team => team.ExternalId));
    }

    [Theory, Databases]
    public async Task Texts_DifferingInCase_AreDifferentKeys(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await AddTeamsAsync(host, "t", "T");

        await using var store = host.OpenStore();

        Assert.Equal("T", (await store.Teams.SingleAsync(team => team.ExternalId == "T")).ExternalId);
    }

    [Theory]
    [Databases("a\0b")]
    [Databases("\0")]
    [Databases("\uE000")]
    [Databases("\uE0000\0\uE000\uE0001")]
    [Databases("quote ' \" \\ \u2028 😀 \u0301")]
    public async Task Texts_OfAnyCharacters_ComeBackAsTheyWere(StoreKind database, string text)
    {
        await using var host = await DataHost.StartAsync(store: database);
        await AddTeamsAsync(host, text, "other");
        string[] several = [text, "third"];

        await using var store = host.OpenStore();

        Assert.Equal(text, (await store.Teams.SingleAsync(team => team.ExternalId == text)).ExternalId);
        Assert.Equal(text, (await store.Teams.SingleAsync(team => several.Contains(team.ExternalId))).Name);
    }

    [Theory, Databases]
    public async Task Texts_LongerThanTheirColumnSays_AreKeptWhole(StoreKind database)
    {
        await using var host = await DataHost.StartAsync(store: database);
        var text = new string('x', 2000);
        await AddTeamsAsync(host, text);

        await using var store = host.OpenStore();

        Assert.Equal(text, (await store.Teams.SingleAsync()).Name);
    }

    private static Task AddTeamsAsync(DataHost host, params string[] ids) => host.Get<StoreWriter>().WriteAsync(
        (context, _) =>
        {
            context.Teams.AddRange(ids.Select(id => new Team { ExternalId = id, Name = id }));
            return Task.CompletedTask;
        },
        CancellationToken.None);
}
