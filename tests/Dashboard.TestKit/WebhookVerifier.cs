using System.Diagnostics;
using System.Text.Json;

namespace Dashboard.TestKit;

/// <summary>Verifies posts by Standard Webhooks as receivers do: npm's library, in a process of its own (tests/servers).</summary>
public sealed class WebhookVerifier : IAsyncDisposable
{
    private readonly Process _process;

    private WebhookVerifier(Process process) => _process = process;

    /// <summary>Starts one.</summary>
    public static async Task<WebhookVerifier> StartAsync()
    {
        var (process, _) = await NodeProcess.StartAsync("webhook.mjs");
        return new WebhookVerifier(process);
    }

    /// <summary>Verifies a post.</summary>
    /// <returns>"good", or why not.</returns>
    public async Task<string?> VerifyAsync(string key, ReceivedPost post)
    {
        ArgumentNullException.ThrowIfNull(post);
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { key, headers = post.Headers, body = post.Body }));
        await _process.StandardInput.FlushAsync();
        return await _process.StandardOutput.ReadLineAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await NodeProcess.EndAsync(_process);
}
