using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class SignInTryConfiguration : IEntityTypeConfiguration<SignInTry>
{
    public void Configure(EntityTypeBuilder<SignInTry> builder)
    {
        builder.HasKey(tried => tried.Key);
        builder.Property(tried => tried.Key).HasMaxLength(44);
        builder.HasIndex(tried => tried.LastAt).HasDatabaseName("IX_SignInTries_LastAt");
    }
}
