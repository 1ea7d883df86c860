using Microsoft.Data.Sqlite;
using Xunit;

namespace Dashboard.Tests.Start;

/// <summary>What the demo's managers have set before anybody comes.</summary>
public sealed class DemoPlansTests : IDisposable
{
    private const string NamesOfTopics = "SELECT \"Name\" FROM \"Topics\" ORDER BY 1";

    private readonly Product _product = Product.Configured();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _product.Dispose();

    [Fact]
    public async Task Demo_StartedAgain_SetsNothingThatSomebodyHasTakenAway()
    {
        _product.Settings["Demo__Enabled"] = "true";
        _product.Settings["Demo__Days"] = "120";
        _product.Settings["Demo__PromptsPerDay"] = "60";
        await (await _product.ServeAsync()).DisposeAsync();

        Assert.Equal(["Delivery", "Friendly people", "Refund", "Waiting time"], await ReadAsync(NamesOfTopics));
        Assert.Equal(4, (await ReadAsync("SELECT \"Id\" FROM \"Targets\"")).Count);
        Assert.Equal(3, (await ReadAsync("SELECT DISTINCT \"Text\" FROM \"NotedEvents\"")).Count);
        await ReadAsync("DELETE FROM \"Topics\" WHERE \"Name\" = 'Refund' RETURNING \"Name\"");
        await ReadAsync("DELETE FROM \"Targets\" RETURNING \"Measure\"");
        await ReadAsync("DELETE FROM \"NotedEvents\" RETURNING \"Text\"");

        await (await _product.ServeAsync()).DisposeAsync();

        Assert.Equal(["Delivery", "Friendly people", "Waiting time"], await ReadAsync(NamesOfTopics));
        Assert.Empty(await ReadAsync("SELECT \"Id\" FROM \"Targets\" UNION ALL SELECT \"Id\" FROM \"NotedEvents\""));
    }

    [Fact]
    public async Task Product_WithoutTheDemo_BeginsWithNothingSet()
    {
        await _product.WithStoreAsync();
        await (await _product.ServeAsync()).DisposeAsync();

        Assert.Empty(await ReadAsync("SELECT \"Id\" FROM \"Targets\" UNION ALL SELECT \"Id\" FROM \"NotedEvents\""));
        Assert.Empty(await ReadAsync(NamesOfTopics));
    }

    private async Task<IReadOnlyList<string>> ReadAsync(string sql)
    {
        await using var store = new SqliteConnection(_product.ConnectionString);
        await store.OpenAsync(Token);
        await using var command = store.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Token);
        var found = new List<string>();
        while (await reader.ReadAsync(Token))
            found.Add(reader.GetValue(0).ToString()!);
        return found;
    }
}
