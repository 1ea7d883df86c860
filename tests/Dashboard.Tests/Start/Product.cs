using System.Diagnostics;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Start;

/// <summary>What a process of the product said before it ended.</summary>
internal sealed record Run(int Code, string Output, string Error)
{
    private const string StoreLine = "Store: ";

    /// <summary>What it complained of; which store it used is no complaint.</summary>
    public string[] ErrorLines => [.. Lines.Where(line => !line.StartsWith(StoreLine, StringComparison.Ordinal))];

    /// <summary>The store that a command said it used; null when it said none.</summary>
    public string? Store => Lines.SingleOrDefault(line => line.StartsWith(StoreLine, StringComparison.Ordinal))?[StoreLine.Length..];

    private string[] Lines => Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether it ended without a stack trace, which is for us and not for whoever starts it.</summary>
    public void IsForPeople() => Assert.DoesNotContain("   at ", Output + Error, StringComparison.Ordinal);
}

/// <summary>The built product as processes of its own in an empty folder, in Production, with nothing set but what a test sets.</summary>
internal sealed class Product : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    public string ConnectionString => $"Data Source={_folder.File("store.db")};Pooling=False";

    /// <summary>A command that runs it, with what runs it otherwise as its last arguments.</summary>
    public IReadOnlyList<string> Wrapper { get; set; } = [];

    /// <summary>What is run: as it was built with the tests, unless a test has published another.</summary>
    public string Program { get; set; } = Path.Combine(AppContext.BaseDirectory, "Dashboard.dll");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A product that could start: with an app's key, a store and a free port.</summary>
    public static Product Configured()
    {
        var product = new Product();
        product.Settings["ConnectionStrings__Store"] = product.ConnectionString;
        product.Settings["FeedbackApi__BaseAddress"] = "http://127.0.0.1:9/";
        product.Settings["FeedbackApi__ConsumerKey"] = "key";
        product.Settings["FeedbackApi__ConsumerSecret"] = "secret";
        product.Settings["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        return product;
    }

    public string File(string name, string content)
    {
        var path = _folder.File(name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    /// <summary>The absolute path of what need not be there.</summary>
    public string PathOf(string name) => _folder.File(name);

    /// <summary>Makes its store, as an operator does first of all.</summary>
    public async Task<Product> WithStoreAsync()
    {
        var made = await RunAsync("store", "create");
        Assert.True(made.Code == 0, made.Output + made.Error);
        return this;
    }

    /// <summary>Puts its store somewhere else.</summary>
    public Product On(TestDatabase database)
    {
        foreach (var (key, value) in database.Settings)
            Settings[key.Replace(":", "__", StringComparison.Ordinal)] = value!;
        return this;
    }

    /// <summary>Runs it to its end.</summary>
    public Task<Run> RunAsync(params string[] args) => RunWithInputAsync("", args);

    /// <summary>Runs it to its end, with something on standard input.</summary>
    public async Task<Run> RunWithInputAsync(string input, params string[] args)
    {
        using var process = Process.Start(Description(args))!;
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), Token);
            process.StandardInput.Close();
            var (output, error) = (process.StandardOutput.ReadToEndAsync(Token), process.StandardError.ReadToEndAsync(Token));
            await process.WaitForExitAsync(Token).WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System, Token);
            return new Run(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    /// <summary>Runs the server until it is killed or disposed.</summary>
    public Task<Server> ServeAsync() => Server.StartAsync(Description([]));

    public void Dispose() => _folder.Dispose();

    private ProcessStartInfo Description(string[] args)
    {
        string[] command = [.. Wrapper, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Program, .. args];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = _folder.Path,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        foreach (var (key, value) in Settings)
            start.Environment[key] = value;
        return start;
    }
}
