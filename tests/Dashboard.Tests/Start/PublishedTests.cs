using System.Text.RegularExpressions;
using Dashboard.Commands;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Tests.Start;

public sealed partial class PublishedTests(PublishedProduct published) : IClassFixture<PublishedProduct>, IDisposable
{
    private readonly Product _product = Product.Configured();

    public void Dispose() => _product.Dispose();

    [Fact]
    public void Files_OfThePlainProduct_HoldNeitherEmulatorNorSymbols()
    {
        var files = Directory.EnumerateFiles(published.Plain).Select(file => Path.GetFileName(file)).ToList();

        Assert.Contains("Dashboard.Data.dll", files);
        Assert.DoesNotContain(
            files,
            file => file.Contains("Emulator", StringComparison.Ordinal) || Path.GetExtension(file) is ".pdb" or ".xml");
    }

    [Theory]
    [InlineData]
    [InlineData("store", "create")]
    public async Task Demo_OfThePlainProduct_IsRefusedWithTheWayToOne(params string[] command)
    {
        _product.Program = Path.Combine(published.Plain, "Dashboard.dll");
        _product.Settings["Demo__Enabled"] = "true";

        var refused = await _product.RunAsync(command);

        Assert.Equal(ExitCodes.BadConfiguration, refused.Code);
        var sentence = Assert.Single(refused.ErrorLines);
        Assert.StartsWith("Demo:Enabled: ", sentence, StringComparison.Ordinal);
        Assert.Contains("-p:WithDemo=true", sentence, StringComparison.Ordinal);
        refused.IsForPeople();
    }

    [Fact]
    public async Task Demo_OfAProductPublishedWithIt_Runs()
    {
        _product.Program = Path.Combine(published.WithDemo, "Dashboard.dll");
        _product.Settings["Demo__Enabled"] = "true";
        _product.Settings["Demo__Days"] = "3";

        await using var server = await _product.ServeAsync();

        Assert.Contains("manager@demo.example", await TextAsync(server, "account/login"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_ThatAPageNames_AreSentPackedAndKeptForAYear()
    {
        _product.Program = Path.Combine(published.Plain, "Dashboard.dll");
        await using var server = await _product.ServeAsync();
        var files = FileName().Matches(await TextAsync(server, "account/login")).Select(match => match.Groups["file"].Value).ToList();

        Assert.Contains(files, file => file.StartsWith("_framework/blazor.web.", StringComparison.Ordinal));
        Every.One(await Task.WhenAll(files.Select(file => SentAsync(server, file))), sent =>
        {
            Assert.Equal("max-age=31536000, immutable", sent.Cache);
            Assert.Equal(sent.File.EndsWith(".woff2", StringComparison.Ordinal) ? "" : "br", sent.Packed);
        });
    }

    private static async Task<string> TextAsync(Server server, string path)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        return await http.GetStringAsync(path, TestContext.Current.CancellationToken);
    }

    private static async Task<(string File, string Cache, string Packed)> SentAsync(Server server, string file)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");
        using var answer = await http.GetAsync(file, TestContext.Current.CancellationToken);
        var cache = Assert.Single(answer.EnsureSuccessStatusCode().Headers.GetValues("Cache-Control"));
        return (file, cache, string.Join(' ', answer.Content.Headers.ContentEncoding));
    }

    [GeneratedRegex(
        "(src|href)=\"(?<file>[^\"/][^\"]*\\.(js|css|svg|woff2)(\\?v=[0-9.]+)?)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();
}
