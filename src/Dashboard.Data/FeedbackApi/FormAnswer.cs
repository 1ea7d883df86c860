namespace Dashboard.Data.FeedbackApi;

/// <summary>An answer such as <c>oauth_token=abc&amp;oauth_token_secret=def&amp;user_id=12&amp;screen_name=ann</c>.</summary>
internal sealed class FormAnswer(ApiAnswer answer)
{
    private readonly ILookup<string, string> _fields =
        FormText.Parse(answer.Text).ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    public string Need(string name) =>
        _fields[name].FirstOrDefault() is { Length: > 0 } value ? value : throw Broken($"{name} is missing");

    public BrokenAnswerException Broken(string what) => new(what, answer.Failure());
}
