using System.Text;
using Dashboard.Data.Prompting.ClosedConversations.Csv;
using Dashboard.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dashboard.Data.Tests.Prompting.ClosedConversations.Csv;

/// <summary>Imports files into a store with the account @acme, and sees that a refused one leaves nothing there.</summary>
public abstract class CsvImport : IAsyncDisposable
{
    protected const string Header = "external_id,account,agent_id,agent_name,team_id,team_name,closed_at\n";

    protected DataHost Host { get; private set; } = null!;

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task BeginAsync(StoreKind database)
    {
        Host = await DataHost.StartAsync(store: database);
        await new FeedbackFixture(Host).AddAccountAsync();
    }

    protected Task IsRefusedAsync(string text, string sentence) => IsRefusedAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), sentence);

    protected async Task IsRefusedAsync(MemoryStream file, string sentence)
    {
        await BeginAsync(StoreKind.Sqlite);

        var result = await ImportAsync(file);

        Assert.StartsWith(sentence, result.Problem, StringComparison.Ordinal);
        Assert.Equal((0, 0), (result.Accepted, result.Rejected.Count));
        await using var store = Host.OpenStore();
        Assert.Equal((0, 0), (await store.Closings.CountAsync(), await store.Agents.CountAsync()));
    }

    protected Task<ImportResult> ImportAsync(string text) => ImportAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    protected Task<ImportResult> ImportAsync(MemoryStream file) =>
        Host.Get<ClosedConversationCsv>().ImportAsync(file, CancellationToken.None);
}
