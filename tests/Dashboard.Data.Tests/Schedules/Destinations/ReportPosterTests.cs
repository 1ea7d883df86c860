using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Dashboard.Data.Foundation;
using Dashboard.Data.Schedules.Destinations;
using Dashboard.Data.Settings.Reach;
using Dashboard.TestKit;
using Xunit;

namespace Dashboard.Data.Tests.Schedules.Destinations;

/// <summary>A real server with TLS on this machine stands where a public address is dialled; names are looked up in a list.</summary>
public sealed class ReportPosterTests : IAsyncLifetime
{
    private const string Address = "https://acme.example/in?key=a-secret-part-of-it";

    private static readonly Dictionary<string, string> Headers = new(StringComparer.Ordinal) { ["webhook-id"] = "one" };

    private readonly ConcurrentQueue<IPEndPoint> _dialled = [];
    private readonly ConcurrentDictionary<string, IPAddress[]> _names = new(StringComparer.Ordinal);
    private readonly ManualTimeProvider _clock = new();
    private PostReceiver _receiver = null!;
    private ReportPoster _poster = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _receiver = await PostReceiver.StartAsync();
        _names["acme.example"] = [IPAddress.Parse("93.184.215.14")];
        _poster = Poster(trustsAll: true);
    }

    public async ValueTask DisposeAsync()
    {
        _poster.Dispose();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task Post_Taken_ArrivesAsItIs()
    {
        Assert.Equal(new PostAnswer(PostFault.None, 200), await PostAsync(Address));

        var got = Assert.Single(_receiver.Received);
        Assert.Equal(("POST", "/in?key=a-secret-part-of-it", "{}", "one"), (got.Method, got.Path, got.Body, got.Headers["webhook-id"]));
        Assert.Equal("application/json; charset=utf-8", got.Headers["Content-Type"]);
        Assert.Equal(443, Assert.Single(_dialled).Port);
    }

    [Theory]
    [InlineData(302, PostFault.LeadsElsewhere, true)]
    [InlineData(307, PostFault.LeadsElsewhere, true)]
    [InlineData(400, PostFault.Refused, true)]
    [InlineData(404, PostFault.Refused, true)]
    [InlineData(410, PostFault.Gone, true)]
    [InlineData(429, PostFault.NotNow, false)]
    [InlineData(500, PostFault.NotNow, false)]
    [InlineData(503, PostFault.NotNow, false)]
    public async Task Post_NotTaken_SaysWhetherAnotherTryHelps(int status, PostFault fault, bool isLasting)
    {
        _receiver.Answer = http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Location = "https://acme.example/again";
            return Task.CompletedTask;
        };

        var answer = await PostAsync(Address);

        Assert.Equal((fault, status, isLasting), (answer.Fault, answer.Status, answer.IsLasting));
        Assert.Contains($"{status}", answer.Sentence, StringComparison.Ordinal);
        Assert.Single(_receiver.Received);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("fe80::1")]
    [InlineData("::1")]
    [InlineData("::ffff:192.168.0.1")]
    public async Task Post_ToANameThatLeadsInside_DialsNothing(string address)
    {
        _names["inside.example"] = [IPAddress.Parse(address)];

        Assert.Equal(PostFault.NotPublic, (await PostAsync("https://inside.example/")).Fault);
        Assert.Equal(PostFault.NotPublic, (await PostAsync("https://nobody.example/")).Fault);
        Assert.Empty(_dialled);
    }

    [Fact]
    public async Task Post_ToAnAllowedNetwork_Arrives()
    {
        _names["inside.example"] = [IPAddress.Parse("10.1.2.3")];
        using var poster = Poster(trustsAll: true, IPNetwork.Parse("10.1.0.0/16"));

        Assert.True((await poster.PostAsync(new Secret("https://inside.example/"), "{}"u8.ToArray(), Headers, Cancelled)).IsSent);
        _names["inside.example"] = [IPAddress.Parse("10.2.2.3")];
        Assert.Equal(
            PostFault.NotPublic,
            (await poster.PostAsync(new Secret("https://inside.example/"), "{}"u8.ToArray(), Headers, Cancelled)).Fault);
    }

    [Fact]
    public async Task Post_WithoutTls_IsNotEvenTried()
    {
        Assert.Equal(PostFault.BadAddress, (await PostAsync("http://acme.example/")).Fault);
        Assert.Empty(_dialled);
    }

    [Fact]
    public async Task Post_ToACertificateNotTrusted_IsTold()
    {
        using var poster = Poster(trustsAll: false);

        Assert.Equal(
            PostFault.NotTrusted, (await poster.PostAsync(new Secret(Address), "{}"u8.ToArray(), Headers, Cancelled)).Fault);
        Assert.Empty(_receiver.Received);
    }

    [Fact]
    public async Task Post_NoAnswerInTime_IsTold()
    {
        var asked = new TaskCompletionSource();
        _receiver.Answer = http =>
        {
            asked.SetResult();
            return Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };
        var answer = PostAsync(Address);
        await asked.Task.WaitAsync(Until.Patience, Cancelled);

        _clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(new PostAnswer(PostFault.TooSlow), await answer.WaitAsync(Until.Patience, Cancelled));
    }

    [Fact]
    public async Task Post_AnswerWithoutEnd_IsNotRead()
    {
        var left = new TaskCompletionSource();
        _receiver.Answer = async http =>
        {
            try
            {
                while (true)
                    await http.Response.Body.WriteAsync(new byte[65_536], http.RequestAborted);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException)
            {
                left.TrySetResult();
            }
        };

        Assert.True((await PostAsync(Address).WaitAsync(Until.Patience, Cancelled)).IsSent);
        await left.Task.WaitAsync(Until.Patience, Cancelled);
    }

    private Task<PostAnswer> PostAsync(string address) =>
        _poster.PostAsync(new Secret(address), Encoding.UTF8.GetBytes("{}"), Headers, Cancelled);

    private ReportPoster Poster(bool trustsAll, params IPNetwork[] also) => new(
        new PublicDialer(
            (name, _) => _names.TryGetValue(name, out var found) ? Task.FromResult(found)
                : throw new SocketException((int)SocketError.HostNotFound),
            async (address, token) =>
            {
                _dialled.Enqueue(address);
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, _receiver.Address.Port, token);
                return new NetworkStream(socket, ownsSocket: true);
            },
            also),
#pragma warning disable CA5359, MA0039 // The server is this test's own.
        trustsAll ? (_, _, _, _) => true : null,
#pragma warning restore CA5359, MA0039
        _clock);
}
