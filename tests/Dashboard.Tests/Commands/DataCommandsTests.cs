using Dashboard.Commands;
using Xunit;

namespace Dashboard.Tests.Commands;

public sealed class DataCommandsTests : IAsyncLifetime
{
    private readonly Shell shell = new() { MakesServices = () => throw new InvalidOperationException("Nothing may be tried.") };

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => shell.DisposeAsync();

    [Theory]
    [InlineData("cases", "cases import")]
    [InlineData("cases import", "cases import closed.csv")]
    [InlineData("sync", "sync now")]
    [InlineData("sync now", "sync now")]
    [InlineData("rollups", "rollups check")]
    [InlineData("rollups check", "rollups check")]
    [InlineData("rollups rebuild", "rollups rebuild")]
    public async Task Help_OfEachLevel_ExplainsWithAnExample(string command, string example)
    {
        var (code, output, _) = await shell.RunAsync([.. command.Split(' '), "--help"]);

        Assert.Equal(ExitCodes.Ok, code);
        Assert.Contains($"dotnet run --project src/Dashboard -- {example}", output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cases import")]
    [InlineData("sync")]
    [InlineData("sync later")]
    [InlineData("rollups")]
    [InlineData("rollups check now")]
    public async Task Arguments_Wrong_TryNothing(string command) =>
        Assert.Equal(ExitCodes.BadArguments, (await shell.RunAsync(command.Split(' '))).Code);

    [Fact]
    public async Task Import_MissingFile_IsABadArgument()
    {
        shell.MakesServices = () => shell.Services;

        var (code, _, error) = await shell.RunAsync("cases", "import", "/no/such/file.csv");

        Assert.Equal(ExitCodes.BadArguments, code);
        Assert.Contains("/no/such/file.csv", error, StringComparison.Ordinal);
    }
}
