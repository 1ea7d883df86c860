namespace Dashboard.Emulator.DemoData.Comments;

/// <summary>What people say, by how they feel. Every phrase is of one-unit characters.</summary>
internal sealed record Phrases(string[] Good, string[] Fair, string[] Bad)
{
    internal string[] For(Mood mood) => mood switch { Mood.Good => Good, Mood.Fair => Fair, _ => Bad };
}

/// <summary>What people say in one language: of anything, and of what many write about.</summary>
/// <param name="Weight">How common the language is.</param>
internal sealed record Speech(double Weight, Phrases General, Phrases Delivery, Phrases Refund, Phrases Waiting)
{
    internal Phrases About(Subject subject) => subject switch
    {
        Subject.Delivery => Delivery,
        Subject.Refund => Refund,
        Subject.Waiting => Waiting,
        _ => General,
    };
}

/// <summary>How a customer feels, from the score.</summary>
internal enum Mood
{
    Bad,
    Fair,
    Good,
}

/// <summary>What a comment is about.</summary>
internal enum Subject
{
    General,
    Delivery,
    Refund,
    Waiting,
}
