using Dashboard.Commands;
using Dashboard.Data.Access;
using Dashboard.Data.Settings;
using Dashboard.Data.Store;
using Dashboard.TestKit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Commands;

/// <summary>Runs commands over a real store, which the first of them finds empty; or none, when it is to be missing.</summary>
internal sealed class Shell : IAsyncDisposable
{
    private readonly SqliteFile _file = new();
    private readonly Queue<string> _typed = new();
    private readonly ServiceProvider _services;
    private readonly string _connectionString;

    public Shell(string? connectionString = null, Action<IServiceCollection>? more = null)
    {
        _connectionString = connectionString ?? _file.ConnectionString;
        var collection = new ServiceCollection()
            .AddStore(SqliteFile.SettingsOf(_connectionString))
            .AddSingleton<TimeProvider>(new ManualTimeProvider())
            .AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>()
            .AddLogging()
            .AddAccess()
            .AddSettings();
        more?.Invoke(collection);
        _services = collection.BuildServiceProvider(validateScopes: true);
    }

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public string Input { get; set; } = "";

    /// <summary>Whether there is no store before a command makes one.</summary>
    public bool IsStoreMissing { get; init; }

    /// <summary>The store that the last command said it used.</summary>
    public string? Store { get; private set; }

    public bool IsInteractive { get; set; }

    public Func<IServiceProvider>? MakesServices { get; set; }

    public IServiceProvider Services => _services;

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Types(params string[] lines)
    {
        IsInteractive = true;
        foreach (var line in lines)
            _typed.Enqueue(line);
    }

    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        if (!IsStoreMissing)
            await OpenStoreAsync();
        using var input = new StringReader(Input);
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var console = new CommandConsole(input, output, error, Environment.GetValueOrDefault, IsInteractive ? _typed.Dequeue : null);
        var code = await CommandLine.RunAsync(args, MakesServices ?? (() => _services), console, Token);
        return (code, output.ToString(), WithoutStore(error.ToString()));
    }

    /// <summary>Makes the store where there is none yet, and opens it.</summary>
    public async Task OpenStoreAsync()
    {
        await SqliteTemplate.CopyToAsync(_connectionString);
        await _services.GetRequiredService<StoreMigrator>().MigrateAsync(Token);
    }

    private string WithoutStore(string error)
    {
        var named = error
            .Split(System.Environment.NewLine)
            .FirstOrDefault(line => line.StartsWith(CommandHost.StoreLine, StringComparison.Ordinal));
        Store = named?[CommandHost.StoreLine.Length..];
        return named is null ? error : error.Replace(named + System.Environment.NewLine, "", StringComparison.Ordinal);
    }

    public Task<DashboardContext> OpenAsync() =>
        _services.GetRequiredService<IDbContextFactory<DashboardContext>>().CreateDbContextAsync(Token);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _file.Dispose();
    }
}
