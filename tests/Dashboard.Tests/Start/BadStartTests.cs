using System.Net;
using System.Net.Sockets;
using Dashboard.Commands;
using Dashboard.TestKit;
using Npgsql;
using Xunit;

namespace Dashboard.Tests.Start;

public sealed class BadStartTests : IDisposable
{
    private readonly Product _product = Product.Configured();

    public void Dispose() => _product.Dispose();

    [Theory]
    [InlineData("Reporting__TimeZone", "Middle/Earth", "Reporting:TimeZone")]
    [InlineData("Store__Provider", "Oracle", "Store:Provider")]
    [InlineData("ConnectionStrings__Store", "nonsense", "ConnectionStrings:Store")]
    [InlineData("Store__Provider", "Postgres", "ConnectionStrings:Store")]
    [InlineData("Security__KeysFolder", " ", "Security:KeysFolder")]
    [InlineData("Sync__WindowDays", "many", "Sync:WindowDays")]
    [InlineData("Demo__Enabled", "perhaps", "Demo:Enabled")]
    [InlineData("Demo__ClockShift", "1.00:00:00", "Demo:ClockShift")]
    [InlineData("Webhooks__Credentials__0__UserName", "x", "Webhooks:Credentials:0:Password")]
    [InlineData("Webhooks__AllowedNetworks__0", "199.59.148.1/22", "Webhooks:AllowedNetworks:0")]
    [InlineData("Security__TrustedProxies__0", "proxy.example", "Security:TrustedProxies:0")]
    [InlineData("Security__TrustedProxies__0", "0.0.0.0/0", "Security:TrustedProxies")]
    [InlineData("Security__FormsPerMinute", "0", "Security:FormsPerMinute")]
    [InlineData("Security__TokenRequestsPerMinute", "1", "Security:TokenRequestsPerMinute")]
    [InlineData("Security__KeysCertificates__0__File", "no-such.pfx", "Security:KeysCertificates:0")]
    [InlineData("ASPNETCORE_URLS", "nowhere", "urls")]
    public async Task Start_OneWrongSetting_IsOneSentenceThatNamesIt(string variable, string value, string key)
    {
        _product.Settings[variable] = value;

        var run = await _product.RunAsync();

        Assert.Equal(ExitCodes.BadConfiguration, run.Code);
        Assert.Contains(key, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        run.IsForPeople();
    }

    [Fact]
    public async Task Start_SeveralWrongSettings_NamesThemAllAtOnce()
    {
        _product.Settings["Reporting__TimeZone"] = "Middle/Earth";
        _product.Settings["Store__Provider"] = "Oracle";
        _product.Settings["FeedbackApi__BaseAddress"] = "ftp://x.example/";
        _product.Settings["FeedbackApi__ConsumerKey"] = "";
        _product.Settings["FeedbackApi__ConsumerSecret"] = "";
        _product.Settings["Sync__IntervalSeconds"] = "1";
        _product.Settings["Security__KeysFolder"] = "";
        _product.Settings["Webhooks__Credentials__0__Password"] = "short";
        _product.Settings["Conversations__Credentials__0__UserName"] = "a:b";

        var run = await _product.RunAsync();

        Assert.Equal(ExitCodes.BadConfiguration, run.Code);
        string[] keys =
        [
            "Reporting:TimeZone", "Store:Provider", "FeedbackApi:BaseAddress", "FeedbackApi:ConsumerKey", "FeedbackApi:ConsumerSecret",
            "Sync:IntervalSeconds", "Security:KeysFolder", "Webhooks:Credentials:0:UserName", "Webhooks:Credentials:0:Password",
            "Conversations:Credentials:0:UserName", "Conversations:Credentials:0:Password",
        ];
        Every.One(keys, key => Assert.Contains(run.ErrorLines, line => line.StartsWith(key, StringComparison.Ordinal)));
        Assert.Equal(keys.Length, run.ErrorLines.Length);
        run.IsForPeople();
    }

    [Fact]
    public async Task Start_StoreFolderCannotBeMade_IsAStoreError()
    {
        var file = _product.File("a-file", "not a folder");
        _product.Settings["ConnectionStrings__Store"] = $"Data Source={file}/below/store.db";

        await IsStoreErrorAsync();
    }

    [Fact]
    public async Task Start_StoreIsNoDatabase_IsAStoreError()
    {
        var file = _product.File("notes.txt", new string('x', 5_000));
        _product.Settings["ConnectionStrings__Store"] = $"Data Source={file}";

        await IsStoreErrorAsync();
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=dashboard;Username=ann;Password=hunter2", "PostgreSQL cannot be reached")]
    [InlineData("Host=127.0.0.1;Port=PORT;Database=postgres;Username=postgres;Password=hunter2", "PostgreSQL refuses the user 'postgres'")]
    [InlineData("Host=SOCKET;Port=PORT;Database=missing;Username=postgres", "There is no database 'missing'")]
    public async Task Start_PostgresCannotBeUsed_IsAStoreErrorWithoutThePassword(string connectionString, string sentence)
    {
        var cluster = new NpgsqlConnectionStringBuilder((await PostgresCluster.SharedAsync()).ConnectionStringOf("postgres"));
        _product.Settings["Store__Provider"] = "Postgres";
        _product.Settings["ConnectionStrings__Store"] = connectionString
            .Replace("SOCKET", cluster.Host, StringComparison.Ordinal)
            .Replace("PORT", $"{cluster.Port}", StringComparison.Ordinal);

        var run = await IsStoreErrorAsync();

        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("rollups", "check")]
    public async Task Start_DatabaseIsNotUtf8_IsAStoreErrorForServerAndCommands(params string[] command)
    {
        await using var database = await PostgresDatabase.CreateEmptyAsync("LATIN1");
        _product.On(database);

        var run = await IsStoreErrorAsync(command);

        Assert.Contains("has the encoding LATIN1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_KeysFolderCannotBeMade_NamesItsSetting()
    {
        _product.Settings["Security__KeysFolder"] = _product.File("a-file", "not a folder") + "/keys";

        var run = await _product.RunAsync();

        Assert.Equal(ExitCodes.BadConfiguration, run.Code);
        Assert.Contains("Security:KeysFolder", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        run.IsForPeople();
    }

    [Fact]
    public async Task Start_PortIsTaken_IsOneSentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, port: 0);
        other.Start();
        var address = $"http://{other.LocalEndpoint}";
        _product.Settings["ASPNETCORE_URLS"] = address;

        var run = await _product.RunAsync();

        Assert.Equal(ExitCodes.Failed, run.Code);
        // The log on standard output may say more.
        Assert.Contains(address, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private async Task<Run> IsStoreErrorAsync(params string[] command)
    {
        var run = await _product.RunAsync(command);

        Assert.Equal(ExitCodes.StoreUnavailable, run.Code);
        Assert.Contains("ConnectionStrings:Store", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        run.IsForPeople();
        return run;
    }
}
