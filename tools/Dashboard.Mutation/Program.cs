using Dashboard.Mutation;

// dotnet run --project tools/Dashboard.Mutation -- [--sample 300] [--seed 1] [--only Access/] [--tests Access.] [--sqlite] [--list]
return MutationOptions.Command(Trial.Run).Parse(args).Invoke();
