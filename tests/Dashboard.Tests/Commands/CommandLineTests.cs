using Dashboard.Commands;
using Dashboard.TestKit;
using Microsoft.Extensions.Options;
using Xunit;

namespace Dashboard.Tests.Commands;

public sealed class CommandLineTests : IAsyncLifetime
{
    private readonly Shell _shell = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _shell.DisposeAsync();

    [Theory]
    [InlineData("users", "add")]
    [InlineData("usres")]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("--version")]
    public void IsCommand_WordsAndHelp_AreCommands(params string[] args) => Assert.True(CommandLine.IsCommand(args));

    [Theory]
    [InlineData]
    [InlineData("--urls", "http://localhost:5080")]
    [InlineData("--Demo:Enabled=true")]
    [InlineData("Demo:Enabled=true")]
    [InlineData("/urls")]
    [InlineData("")]
    public void IsCommand_SettingsAndNothing_AreForTheServer(params string[] args) => Assert.False(CommandLine.IsCommand(args));

    [Theory]
    [InlineData("", "users --help")]
    [InlineData("users", "users add")]
    [InlineData("users add", "--role supervisor")]
    [InlineData("users link-agent", "--agent A-17")]
    [InlineData("users assign-team", "--team T-3")]
    [InlineData("store create", "store create")]
    [InlineData("accounts", "accounts add")]
    [InlineData("accounts add", "--token - --token-secret -")]
    [InlineData("accounts connect", "--callback https://")]
    public async Task Help_OfEachLevel_ExplainsWithAnExample(string command, string example)
    {
        _shell.MakesServices = () => throw new InvalidOperationException("Help needs no configuration.");

        var (code, output, error) = await _shell.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal(ExitCodes.Ok, code);
        Assert.Empty(error);
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
        Assert.Contains("  dotnet run --project src/Dashboard -- ", output, StringComparison.Ordinal);
        Assert.Contains("  dotnet Dashboard.dll ", output, StringComparison.Ordinal);
        Assert.Contains(example, output, StringComparison.Ordinal);
        Assert.Contains(
            "Exit codes: 0 done, 1 refused or failed, 2 bad arguments, 3 bad configuration, 4 store unavailable.",
            output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("usres")]
    [InlineData("users")]
    [InlineData("users add --email a@acme.example")]
    [InlineData("users add --role admin")]
    [InlineData("users add --email a@acme.example --role boss")]
    [InlineData("users add --email a@acme.example --role admin --password secret")]
    [InlineData("users link-agent --email a@acme.example")]
    [InlineData("accounts add --handle acme")]
    public async Task Arguments_Wrong_TryNothing(string command)
    {
        _shell.MakesServices = () => throw new InvalidOperationException("Nothing may be tried.");

        var (code, _, error) = await _shell.RunAsync(command.Split(' '));

        Assert.Equal(ExitCodes.BadArguments, code);
        Assert.NotEmpty(error);
    }

    [Fact]
    public async Task Configuration_Wrong_NamesEveryKey()
    {
        _shell.MakesServices = () =>
            throw new OptionsValidationException("", typeof(object), ["Reporting:TimeZone is no time zone.", "Store:Provider is unknown."]);

        var (code, _, error) = await _shell.RunAsync("users", "assign-team", "--email", "a@acme.example", "--team", "T-1");

        Assert.Equal(ExitCodes.BadConfiguration, code);
        Assert.Equal($"Reporting:TimeZone is no time zone.{Environment.NewLine}Store:Provider is unknown.{Environment.NewLine}", error);
    }

    [Fact]
    public async Task Store_ThatCannotBe_IsOneSentence()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("in-the-way"), "", Shell.Token);
        await using var lost = new Shell($"Data Source={folder.File("in-the-way")}/store.db") { IsStoreMissing = true };

        var (code, _, error) = await lost.RunAsync("users", "assign-team", "--email", "a@acme.example", "--team", "T-1");

        Assert.Equal(ExitCodes.StoreUnavailable, code);
        Assert.Contains("ConnectionStrings:Store", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
