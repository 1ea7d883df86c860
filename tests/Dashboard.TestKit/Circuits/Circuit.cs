using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Dashboard.TestKit.Circuits;

/// <summary>
/// One open page, seen from the browser's side of the wire: it takes every render batch and confirms it, answers what the server asks of
/// its scripts with nothing, and can follow a link. It draws nothing, so that two hundred of them leave the machine to the server.
/// </summary>
internal sealed partial class Circuit : IDisposable
{
    private const string Pausing = "pausing";

    private readonly HubSocket _socket = new();
    private readonly Uri _page;
    private readonly TaskCompletionSource _paused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<(string Script, string Arguments)> _first = [];
    private int _scriptObjects;
    private bool _isOver;

    private Circuit(Uri page) => _page = page;

    /// <summary>Told of every render batch.</summary>
    public Action<byte[]>? OnBatch { get; set; }

    /// <summary>The scripts that the server has called before the page began, with their arguments as JSON.</summary>
    public IReadOnlyList<(string Script, string Arguments)> First => _first;

    /// <summary>The connection itself, for what no page sends.</summary>
    public HubSocket Socket => _socket;

    /// <summary>How many render batches came.</summary>
    public int Batches { get; private set; }

    /// <summary>Opens a page as a browser does: the page itself, the connection, the circuit, its root components.</summary>
    public static async Task<Circuit> OpenAsync(HttpClient http, CookieContainer cookies, Uri page, CancellationToken cancellationToken)
    {
        var circuit = new Circuit(page);
        var html = await http.GetStringAsync(page, cancellationToken);
        await circuit._socket.OpenAsync(page, cookies, cancellationToken);
        var site = page.GetLeftPart(UriPartial.Authority) + "/";
        await circuit._socket.SendAsync(
            "0",
            "StartCircuit",
            pack => pack.Text(site).Text(page.ToString()).Text("[]").Text(State().Match(html).Groups["state"].Value),
            4,
            cancellationToken);
        // The answer to StartCircuit is a completion; before it the server makes itself known to the page's scripts.
        while (await circuit._socket.NextAsync(cancellationToken) is var message and not [3L, ..])
        {
            if (message is [1L, _, _, "JS.BeginInvokeJS", object?[] and [_, string script, string given, ..], ..])
                circuit._first.Add((script, given));
        }

        await circuit._socket.SendAsync(
            null,
            "UpdateRootComponents",
            pack => pack.Text(Roots(html)).Text(string.Empty),
            2,
            cancellationToken);
        return circuit;
    }

    /// <summary>The longest time between two messages of the server, its signs of life among them.</summary>
    public TimeSpan LongestSilence { get; private set; }

    /// <summary>Whether it is paused, as a page that nobody looks at.</summary>
    public bool IsPaused => _isOver;

    /// <summary>Takes what the server sends until it is cancelled or the page is paused.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!_isOver)
        {
            var began = TimeProvider.System.GetTimestamp();
            var message = await _socket.NextAsync(cancellationToken);
            var silence = TimeProvider.System.GetElapsedTime(began);
            LongestSilence = silence > LongestSilence ? silence : LongestSilence;
            switch (message)
            {
                case [1L, _, string id, "JS.SavePersistedState", ..]:
                    await _socket.AgreeAsync(id, cancellationToken);
                    break;
                case [1L, _, _, string target, object?[] arguments, ..]:
                    await TakeAsync(target, arguments, cancellationToken);
                    break;
                case [3L, _, Pausing, ..]:
                    _isOver = true;
                    _socket.Dispose();
                    _paused.SetResult();
                    break;
            }
        }
    }

    /// <summary>Pauses the page, as a browser does that nobody looks at: it takes over what the server leaves to it, and goes.</summary>
    public async Task PauseAsync(CancellationToken cancellationToken)
    {
        await _socket.SendAsync(Pausing, "PauseCircuit", _ => { }, 0, cancellationToken);
        await _paused.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Follows a link within the page.</summary>
    /// <param name="pathAndQuery">Where to.</param>
    /// <param name="cancellationToken">Stops sending.</param>
    public Task FollowAsync(string pathAndQuery, CancellationToken cancellationToken) => _socket.SendAsync(
        null, "OnLocationChanged", pack => pack.Text(new Uri(_page, pathAndQuery).AbsoluteUri).Nil().Bool(true), 3, cancellationToken);

    public void Dispose() => _socket.Dispose();

    private static string Roots(string html)
    {
        var operations = new JsonArray();
        foreach (var marker in Marker().Matches(html).Select(match => JsonNode.Parse(match.Groups["json"].Value)!))
        {
            if (marker["descriptor"] is not null)
                operations.Add(new JsonObject { ["type"] = "add", ["ssrComponentId"] = operations.Count + 1, ["marker"] = marker });
        }

        return new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString();
    }

    private async Task TakeAsync(string target, object?[] arguments, CancellationToken cancellationToken)
    {
        switch (target)
        {
            case "JS.RenderBatch" when arguments is [long batch, byte[] bytes]:
                Batches++;
                await _socket.SendAsync(null, "OnRenderCompleted", pack => pack.Int(batch).Nil(), 2, cancellationToken);
                OnBatch?.Invoke(bytes);
                break;
            case "JS.BeginInvokeJS" when arguments is [long handle, string script, ..]:
                if (handle > 0)
                    await AnswerAsync(handle, script, cancellationToken);
                break;
            case "JS.Error":
                throw new InvalidOperationException($"The circuit has failed: {arguments.FirstOrDefault()}");
        }
    }

    // A module that is imported is an object that further calls name; whatever else is called has nothing to say.
    private Task AnswerAsync(long handle, string script, CancellationToken cancellationToken)
    {
        var result =
            script == "import" ? string.Create(CultureInfo.InvariantCulture, $$"""{"__jsObjectId":{{++_scriptObjects}}}""") : "null";
        return _socket.SendAsync(
            null,
            "EndInvokeJSFromDotNet",
            pack => pack.Int(handle).Bool(true).Text(string.Create(CultureInfo.InvariantCulture, $"[{handle},true,{result}]")),
            3,
            cancellationToken);
    }

    [GeneratedRegex(
        "<!--Blazor:(?<json>\\{.*?\\})-->",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marker();

    [GeneratedRegex(
        "<!--Blazor-Server-Component-State:(?<state>[a-zA-Z0-9+/=]+)-->",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex State();
}
