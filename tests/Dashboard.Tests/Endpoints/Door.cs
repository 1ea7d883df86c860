namespace Dashboard.Tests.Endpoints;

/// <summary>
/// What a route answers to whom: a status, or where it leads to. Whoever is not named apart gets what <paramref name="Others"/> says.
/// </summary>
/// <param name="Name">Method and pattern, as the product maps it; "ANY" where it does not name a method.</param>
/// <param name="Anonymous">To someone not signed in.</param>
/// <param name="Others">To everyone signed in who is not named.</param>
/// <param name="Apart">The others.</param>
internal sealed record Door(string Name, string Anonymous, string Others, params (string Person, string Answer)[] Apart)
{
    public const string SignIn = "→ /account/login";
    public const string Denied = "→ /account/denied";

    /// <summary>How it is tried: with the method it names, or with GET.</summary>
    public HttpMethod Method { get; init; } =
        Name.StartsWith("ANY ", StringComparison.Ordinal) ? HttpMethod.Get : new HttpMethod(Name.Split(' ')[0]);

    /// <summary>Where it is tried: at its pattern, unless that has blanks to fill in.</summary>
    public string Path { get; init; } = Name.Split(' ')[1];

    public string AnswerTo(string person)
    {
        if (string.Equals(person, People.Anonymous, StringComparison.Ordinal))
            return Anonymous;
        var apart = Apart.FirstOrDefault(pair => string.Equals(pair.Person, person, StringComparison.Ordinal));
        return apart.Answer ?? Others;
    }
}
