using Dashboard.Data.Store;
using Dashboard.Data.Store.Instances;
using Dashboard.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Data.Tests.Store.Instances;

public sealed class InstanceLockTests
{
    [Fact]
    public async Task Take_AnotherHasIt_IsRefusedUntilItIsGivenBack()
    {
        using var file = new SqliteFile();
        await using var second = StoreProviders.Create(file.ConnectionString);
        await using (var first = StoreProviders.Create(file.ConnectionString))
        {
            first.GetRequiredService<InstanceLock>().Take();
            first.GetRequiredService<InstanceLock>().Take();

            var refusal = Assert.Throws<StoreUnavailableException>(second.GetRequiredService<InstanceLock>().Take);
            Assert.StartsWith(
                "Another Dashboard process uses this store (ConnectionStrings:Store, ",
                refusal.Message,
                StringComparison.Ordinal);
            Assert.Contains(file.Path, refusal.Message, StringComparison.Ordinal);
        }

        second.GetRequiredService<InstanceLock>().Take();
    }

    [Fact]
    public async Task Take_FolderCannotBeMade_SaysSo()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("taken"), "a file, where a folder is wanted");
        await using var store = StoreProviders.Create($"Data Source={folder.File("taken")}/store.db");

        var refusal = Assert.Throws<StoreUnavailableException>(store.GetRequiredService<InstanceLock>().Take);

        Assert.StartsWith("The store cannot be opened for writing", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Take_OnPostgresOrInMemory_LetsSeveralIn()
    {
        foreach (
            var (kind, connectionString) in new[]
            {
                (StoreKind.Postgres, "Host=nowhere.invalid;Database=d"),
                (StoreKind.Sqlite, "Data Source=:memory:"),
            })
        {
            await using var first = StoreProviders.Create(kind, connectionString);
            await using var second = StoreProviders.Create(kind, connectionString);

            first.GetRequiredService<InstanceLock>().Take();
            second.GetRequiredService<InstanceLock>().Take();
        }
    }
}
