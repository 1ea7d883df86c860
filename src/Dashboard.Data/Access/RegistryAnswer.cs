namespace Dashboard.Data.Access;

/// <summary>What became of a change to the people: done, or the reasons why nothing was changed.</summary>
/// <param name="Problems">The reasons; none when it is done.</param>
public sealed record RegistryAnswer(IReadOnlyList<RegistryProblem> Problems)
{
    /// <summary>Everything is done and on disk.</summary>
    public static RegistryAnswer Done { get; } = new([]);

    /// <summary>What else whoever asked should know, one sentence each, about something that is done.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Whether the change is done: there is no reason against it.</summary>
    public bool Succeeded => Problems.Count == 0;

    internal static RegistryAnswer Refused(RegistryProblemKind kind, string message) => new([new RegistryProblem(kind, message)]);
}

/// <summary>One reason why a change to the people was refused.</summary>
/// <param name="Kind">For code that reacts to it.</param>
/// <param name="Message">One sentence for whoever asked for the change; never holds a password.</param>
public sealed record RegistryProblem(RegistryProblemKind Kind, string Message);

/// <summary>Why a change to the people was refused, for code that reacts to it.</summary>
public enum RegistryProblemKind
{
    /// <summary>Something that Identity refused and that has no kind of its own.</summary>
    Other = 0,

    /// <summary>No user has this e-mail address.</summary>
    UnknownUser = 1,

    /// <summary>Nobody has named this agent, or it is no id that an agent can have.</summary>
    UnknownAgent = 2,

    /// <summary>No closed conversation has named this team.</summary>
    UnknownTeam = 3,

    /// <summary>Not one of <see cref="RoleNames.All"/>.</summary>
    UnknownRole = 4,

    /// <summary>Not an e-mail address.</summary>
    InvalidEmail = 5,

    /// <summary>Another user has this e-mail address.</summary>
    DuplicateEmail = 6,

    /// <summary>Shorter than <see cref="PasswordRules.MinimumLength"/>.</summary>
    WeakPassword = 7,

    /// <summary>Of two agents what was asked for cannot be said.</summary>
    AgentsDoNotFit = 8,

    /// <summary>Nobody could set anything any more.</summary>
    LastAdmin = 9,

    /// <summary>Somebody else has changed the same person since they were looked at.</summary>
    ChangedMeanwhile = 10,

    /// <summary>Not the password that they have.</summary>
    WrongPassword = 11,

    /// <summary>A link that opens nothing, or no more.</summary>
    LinkGone = 12,

    /// <summary>Longer than <see cref="PasswordRules.MaximumLength"/>.</summary>
    LongPassword = 13,

    /// <summary>Long enough, and still among what programs guess first.</summary>
    GuessablePassword = 14,

    /// <summary>Not the code that their authenticator shows now.</summary>
    WrongCode = 15,

    /// <summary>Somebody would open their own results to themselves.</summary>
    OwnAgent = 16,

    /// <summary>Whoever asked is no admin, or not any more.</summary>
    NotAllowed = 17,

    /// <summary>Empty, or longer than can be kept.</summary>
    InvalidName = 18,

    /// <summary>No id that the help desk could give.</summary>
    InvalidId = 19,

    /// <summary>Another team has this id.</summary>
    DuplicateTeam = 20,

    /// <summary>Nobody is put into a closed team.</summary>
    ClosedTeam = 21,

    /// <summary>Views cannot go to who could not open them.</summary>
    HandOverUnfit = 22,

    /// <summary>Nothing else would let somebody in.</summary>
    NoOtherWayIn = 23,

    /// <summary>An API token has no name, or one that is too long.</summary>
    TokenName = 30,

    /// <summary>An API token opens nothing, or something that whoever asks cannot give.</summary>
    TokenScopes = 31,

    /// <summary>An API token opens for no time, or for too long.</summary>
    TokenDays = 32,

    /// <summary>There are too many API tokens already.</summary>
    TooManyTokens = 33,

    /// <summary>There is no such API token.</summary>
    UnknownToken = 34,
}
