using System.Diagnostics;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Start;

/// <summary>The product as an operator publishes it, first without the demo and then, by the same build, with it.</summary>
public sealed class PublishedProduct : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>As it is published when nothing is said.</summary>
    public string Plain => _folder.File("plain");

    /// <summary>With the demo.</summary>
    public string WithDemo => _folder.File("demo");

    public async ValueTask InitializeAsync()
    {
        await PublishAsync(Plain);
        await PublishAsync(WithDemo, "-p:WithDemo=true");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    // In folders of its own: the build that runs the tests stays as it is.
    private async Task PublishAsync(string place, params string[] more)
    {
        using var publish = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [
                "publish", SourceTree.PathOf("src/Dashboard"), "--artifacts-path", _folder.File("build"), "-o", place,
                "-nodeReuse:false", "-p:RunAnalyzers=false", .. more,
            ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var said = await publish.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await publish.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(publish.ExitCode == 0, said);
    }
}
