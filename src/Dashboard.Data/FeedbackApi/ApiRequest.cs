using System.Net;
using System.Text;

namespace Dashboard.Data.FeedbackApi;

/// <summary>One request, from which a fresh message is made for every attempt.</summary>
/// <param name="Method">GET or POST; only GET is ever repeated.</param>
/// <param name="Path">Below the base address, already encoded.</param>
/// <param name="Who">The account in whose name it goes out.</param>
internal sealed record ApiRequest(HttpMethod Method, string Path, AccountCredentials? Who)
{
    private static readonly IReadOnlyList<KeyValuePair<string, string>> None = [];

    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = None;

    public IReadOnlyList<KeyValuePair<string, string>> Form { get; init; } = None;

    /// <summary>Parameters of the Authorization header beside the usual ones.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Protocol { get; init; } = None;

    /// <summary>The path without the id that is in it, for who watches over the product; null where none is.</summary>
    public string? Route { get; init; }

    /// <summary>The count that it goes against; null where X keeps none.</summary>
    public ApiEndpoint? Endpoint { get; init; }

    public RequestPriority Priority { get; init; } = RequestPriority.User;

    /// <summary>The cursor that the request rests on, to tell an unknown one from another bad request.</summary>
    public string? Cursor { get; init; }

    /// <summary>OAuth's own endpoints answer with a form instead of JSON, and a good answer is full of secrets.</summary>
    public bool AnswersWithForm { get; init; }

    public bool MayRepeat => Method == HttpMethod.Get;

    /// <summary>For logs and messages: no query, as it may hold a cursor or a customer's id.</summary>
    public string Name => $"{Method} {Path}";

    public HttpRequestMessage ToMessage(Uri root)
    {
        var query = Query.Count == 0 ? "" : "?" + FormText.Write(Query);
        var message = new HttpRequestMessage(Method, new Uri(root, Path + query))
        {
            // One request at a time on a connection, which is what SingleAttemptStream watches.
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        message.Headers.Accept.ParseAdd(AnswersWithForm ? "*/*" : "application/json");
        message.Headers.UserAgent.ParseAdd("FeedbackDashboard/1.0");
        message.Options.Set(SigningContext.Key, new SigningContext(Who, Form, Protocol));
        if (Form.Count > 0)
            message.Content = new StringContent(FormText.Write(Form), Encoding.UTF8, "application/x-www-form-urlencoded");
        return message;
    }
}
