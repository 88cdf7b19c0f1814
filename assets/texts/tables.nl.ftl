# Begrotingstabellen, koppeling en toelichting.
